import type { Instant } from './instant.ts';

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
