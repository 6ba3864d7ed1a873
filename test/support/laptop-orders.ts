import * as z from 'zod';
import { storedLineSchema } from './stored.ts';

/** What a test asks of the laptop in another process. */
export const orderSchema = z.discriminatedUnion('kind', [
  /** Calls tenant gx's hotline and waits until it asks for a key or plays music. */
  z.object({ kind: z.literal('dial'), from: z.string() }),
  z.object({ kind: z.literal('press'), key: z.string() }),
  /** What is stored of a line. */
  z.object({ kind: z.literal('look'), line: z.string() }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What that laptop tells. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('log'), line: z.string() }),
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('asked'), line: z.string(), heard: z.array(z.string()) }),
  z.object({ kind: z.literal('pressed') }),
  z.object({ kind: z.literal('answered'), afterMs: z.number() }),
  z.object({ kind: z.literal('stored'), ...storedLineSchema.shape }),
]);
export type Report = z.infer<typeof reportSchema>;
