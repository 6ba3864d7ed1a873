import * as z from 'zod/mini';
import { instantSchema, journalPlaceSchema, tenantIdSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** A stretch of one tenant's journal, and where an earlier answer said that it goes on. */
export const replayRequest = z.object({
  tenant: tenantIdSchema,
  from: instantSchema,
  /** Exclusive. */
  to: instantSchema,
  place: z.optional(journalPlaceSchema),
});

export const replayAnswer = z.object({
  published: z.int(),
  /** Rows that cannot be published; each is in the log. */
  unreadable: z.int(),
  /** Where to go on; absent when all is done. */
  next: z.optional(journalPlaceSchema),
});
export type ReplayAnswer = z.infer<typeof replayAnswer>;

/**
 * Publishes a stretch of a journal once more: after the publisher was down for longer than the stream keeps its records, or
 * once a row can be read that could not. Who has heard an event knows it by its id and ignores it. Source: X-37.
 */
export const replayJournal = defineFunction({
  name: 'replay-journal',
  summary: 'Publishes journal events of a span of time once more, a page at a time',
  trigger: { kind: 'operator' },
  input: replayRequest,
  output: replayAnswer,
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string(), BUS_NAME: z.string() }),
  access: ['tenant-data', 'events:publish'],
  timeout: 'PT60S',
  whenItFails: 'the operator who asked for it is told, and asks again: what was published already does no harm',
});
