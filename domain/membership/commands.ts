import * as z from 'zod/mini';

/** What a command came to; its repetition, however late, is answered with it and writes nothing (LEGAL-13, X-37). */
export const commandSchema = z.object({ id: z.string(), result: z.enum(['REGISTERED', 'RESUMED', 'CANCELLED']) });
export type Command = z.infer<typeof commandSchema>;

/** How many commands a membership remembers: a redelivery is older than the eighth change of one line in no case we know. */
const KEPT = 8;

/**
 * Where a membership keeps the command that raised it to a version: the eight latest go round, so that one is written
 * without reading the others.
 *
 * @example commandSlot(1) // 0
 * @example commandSlot(9) // 0: the ninth takes the place of the first
 */
export const commandSlot = (version: number): number => (version - 1) % KEPT;

/** What a command came to when it was carried out before; undefined when it is new. */
export const earlierResult = (
  known: { readonly commands?: readonly Command[] | undefined } | undefined,
  id: string,
): Command['result'] | undefined => known?.commands?.find((command) => command.id === id)?.result;
