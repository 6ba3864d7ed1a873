export { type CallerRevealed, callerRevealed } from './caller-revealed.ts';
export {
  type CallerView,
  callerView,
  callerViewSchema,
  type PastContact,
  pastContact,
  pastContactSchema,
  pastKey,
} from './caller-view.ts';
export { type ContactJournalEvent, type ContactJournalType, contactEvent } from './events.ts';
export { foldContact } from './fold-contact.ts';
export { type MissedCall, missedCall } from './missed-call.ts';
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
