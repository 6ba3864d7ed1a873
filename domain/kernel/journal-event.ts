import * as z from 'zod/mini';
import { tenantIdSchema } from './ids.ts';
import { type Instant, instantSchema } from './instant.ts';

/**
 * What a decision writes into the journal beside the state it changed. The store makes its key from subject and version
 * (`MEMBER#m-1` | `0000000003`), and its event id from both, so a repeated write is refused and a consumer can dedupe.
 */
export interface JournalEvent<Type extends string = string, Data extends object = object> {
  /** `member.subscribed` */
  readonly type: Type;
  /** `MEMBER#m-1` */
  readonly subject: string;
  /** 1 for the first event of a subject. */
  readonly version: number;
  readonly at: Instant;
  /** No telephone number, raw or masked: events leave the tenant's tables. */
  readonly data: Data;
}

/** An event of a journal as the product's bus carries it; the tenant is the one of the journal that it came from. */
export const publishedEventSchema = z.object({
  tenant: tenantIdSchema,
  /** Subject and version: what a consumer dedupes by. */
  eventId: z.string(),
  type: z.string(),
  at: instantSchema,
  subject: z.string(),
  version: z.int().check(z.gte(1)),
  data: z.record(z.string(), z.unknown()),
});
export type PublishedEvent = z.infer<typeof publishedEventSchema>;
