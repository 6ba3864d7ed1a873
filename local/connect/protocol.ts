import * as z from 'zod';

const at = z.iso.datetime();

/** What a caller's phone goes through. `text` is what is shown, `speech` what is spoken, `seconds` how long it lasts. Used by the phone page. */
export const phoneEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connected'), at }),
  z.object({ type: z.literal('heard'), at, text: z.string(), speech: z.string(), seconds: z.number() }),
  /** The flow takes one of `keys` now; `seconds` count from the end of what was just said. */
  z.object({ type: z.literal('listening'), at, keys: z.array(z.string()).readonly(), seconds: z.number() }),
  z.object({ type: z.literal('pressed'), at, key: z.string() }),
  z.object({ type: z.literal('music'), at }),
  z.object({ type: z.literal('quiet'), at }),
  z.object({ type: z.literal('ringing-agent'), at }),
  z.object({ type: z.literal('agent'), at, name: z.string(), serviceNumber: z.string() }),
  z.object({ type: z.literal('held'), at }),
  z.object({ type: z.literal('resumed'), at }),
  /** The agent has handed the call over and left it. */
  z.object({ type: z.literal('transferred'), at }),
  /** `reason` is Connect's disconnect reason, or `NUMBER_NOT_IN_USE`. */
  z.object({ type: z.literal('ended'), at, by: z.enum(['CALLER', 'AGENT', 'SYSTEM']), reason: z.string() }),
]);

export type PhoneEvent = z.infer<typeof phoneEventSchema>;

/** The keys of a telephone. */
export const isKey = (key: string): boolean => /^[0-9*#]$/.test(key);
