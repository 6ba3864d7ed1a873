import * as z from 'zod';
import { jsonSchema } from '../json.ts';

const objectSchema = z.record(z.string(), jsonSchema);

/** One event of a history; ids count from 1 within an execution. */
const eventSchema = z.strictObject({
  id: z.int(),
  previousEventId: z.int(),
  /** Epoch milliseconds. */
  at: z.number(),
  type: z.string(),
  details: objectSchema.optional(),
});
export type HistoryEvent = z.infer<typeof eventSchema>;

/** Where a thread stands: written when it enters a state and when it tries a state again. */
const positionSchema = z.strictObject({
  /** Counts the thread's positions; a task token names it. */
  visit: z.int(),
  state: z.string(),
  input: jsonSchema,
  variables: objectSchema,
  enteredAt: z.number(),
  /** Id of the event with which the state was entered; absent on the first attempt, which writes it. */
  enteredEvent: z.int().optional(),
  /** How often each retrier has been used in this state. */
  attempts: z.array(z.int()),
  /** A retry begins at this instant. */
  waitUntil: z.number().optional(),
});
export type Position = z.infer<typeof positionSchema>;

const execution = z.string();
const thread = z.string();

const startedSchema = z.strictObject({
  kind: z.literal('started'),
  execution,
  name: z.string(),
  machine: z.strictObject({ arn: z.string(), name: z.string(), roleArn: z.string(), definition: z.string() }),
  input: jsonSchema,
  at: z.number(),
});
const endedSchema = z.strictObject({
  kind: z.literal('ended'),
  execution,
  at: z.number(),
  status: z.enum(['SUCCEEDED', 'FAILED', 'ABORTED']),
  output: jsonSchema.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** What is persisted, in the order in which it happened. */
export const lineSchema = z.discriminatedUnion('kind', [
  startedSchema,
  endedSchema,
  z.strictObject({ kind: z.literal('position'), execution, thread, position: positionSchema }),
  /** An execution that had failed goes on, from where it stood. */
  z.strictObject({ kind: z.literal('redriven'), execution, position: positionSchema }),
  /** Something decided during a visit, so that it is not decided twice. */
  z.strictObject({ kind: z.literal('fact'), execution, thread, what: z.string(), value: jsonSchema }),
  /** Without a thread: of the execution as a whole. */
  z.strictObject({ kind: z.literal('event'), execution, thread: thread.optional(), event: eventSchema }),
]);
export type Line = z.infer<typeof lineSchema>;
export type Started = z.infer<typeof startedSchema>;
export type Ended = z.infer<typeof endedSchema>;
