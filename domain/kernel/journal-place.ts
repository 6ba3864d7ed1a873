import * as z from 'zod/mini';
import { type Instant, instant } from './instant.ts';
import { localDate, localDateSchema, plusDays } from './local-date.ts';

/** A journal's days lie in eight partitions each, so that a busy day heats none. */
export const JOURNAL_SHARDS = 8;

/** Where somebody who reads a journal day by day stands: a date, one of its partitions, and the row that was read last there. */
export const journalPlaceSchema = z.object({
  date: localDateSchema,
  shard: z.int().check(z.gte(0), z.lt(JOURNAL_SHARDS)),
  after: z.optional(z.object({ pk: z.string(), sk: z.string(), at: z.string() })),
});
export type JournalPlace = z.infer<typeof journalPlaceSchema>;

/** A stretch of a journal: `from` inclusive, `to` exclusive. */
export interface JournalSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly timeZone: string;
}

/** Where a reading of the span begins. */
export const firstPlace = ({ from, timeZone }: JournalSpan): JournalPlace => ({
  date: localDate(from, timeZone),
  shard: 0,
});

/**
 * Where it goes on when a partition has been read to its end; undefined after the span's last.
 *
 * @example placeAfter({ date: '2025-03-04', shard: 7 }, span) // { date: '2025-03-05', shard: 0 }
 */
export const placeAfter = ({ date, shard }: JournalPlace, { to, timeZone }: JournalSpan): JournalPlace | undefined => {
  if (shard + 1 < JOURNAL_SHARDS) return { date, shard: shard + 1 };
  return date < localDate(instant(to - 1), timeZone) ? { date: plusDays(date, 1), shard: 0 } : undefined;
};
