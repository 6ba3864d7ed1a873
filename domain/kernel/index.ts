export {
  type Entry,
  entrySchema,
  type LineMac,
  lineMacSchema,
  type ProductId,
  productIdSchema,
  type Role,
  roleSchema,
  serviceNumberSchema,
  type TenantId,
  tenantIdSchema,
} from './ids.ts';
export {
  DAY_SECONDS,
  type Instant,
  instant,
  instantSchema,
  isInstant,
  parseInstant,
  plusSeconds,
  secondsBetween,
  theSecond,
  toIso,
  wholeSeconds,
} from './instant.ts';
export { type JournalEvent, type PublishedEvent, publishedEventSchema } from './journal-event.ts';
export {
  firstPlace,
  JOURNAL_SHARDS,
  type JournalPlace,
  type JournalSpan,
  journalPlaceSchema,
  placeAfter,
} from './journal-place.ts';
export { labelled } from './labelled.ts';
export {
  localDate,
  localDateSchema,
  plusDays,
  type Weekday,
  weekdayName,
  weekdayOf,
  weekdays,
} from './local-date.ts';
export { type Fen, feeSchema, fen, yuan } from './money.ts';
export { type Outcome, ok, refuse } from './outcome.ts';
export {
  maskPhone,
  type PhoneKind,
  type PhoneNumber,
  type PhoneRefusal,
  parsePhoneNumber,
  shownPhone,
} from './phone-number.ts';
