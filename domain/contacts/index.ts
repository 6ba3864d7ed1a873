export { type CallerRevealed, callerRevealed } from './caller-revealed.ts';
export { type CallerView, callerView, callerViewSchema } from './caller-view.ts';
export { type ContactJournalEvent, type ContactJournalType, contactEvent } from './events.ts';
export { foldContact } from './fold-contact.ts';
export { joinCalls } from './join-calls.ts';
export { type MissedCall, missedCall, missedListKey } from './missed-call.ts';
export { type PastContact, pastContact, pastContactSchema, pastKey } from './past-contact.ts';
export { regionOf } from './region-of.ts';
export { makesGood, type ReturnedCall, returnCall } from './return-call.ts';
export {
  type Contact,
  type ContactEvent,
  type ContactOutcome,
  contactEventSchema,
  contactOutcomeSchema,
  contactSchema,
  contactTagsSchema,
} from './schema.ts';
export { type ContactSummary, summarise } from './summary.ts';
