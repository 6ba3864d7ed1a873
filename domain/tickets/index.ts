export { act } from './act.ts';
export { type TicketCard, ticketCardSchema } from './card-schema.ts';
export { changeTicket, type TicketChanged } from './change.ts';
export { type ClockStanding, clockOf, isOverdue } from './clock-of.ts';
export { isTicketOverdue, nextDue, promisesOf } from './clocks.ts';
export { type DeedName, type OpenTicket, openTicketSchema, type TicketDeed, ticketDeedSchema } from './commands.ts';
export { type DeedRule, deedRules, deedsFor } from './deeds.ts';
export type { ChangeRefusal, OpenRefusal, TicketRefusal } from './errors.ts';
export type {
  AboutClock,
  AboutTicket,
  Conclusion,
  TicketChange,
  TicketEvent,
  TicketFact,
  TicketFacts,
} from './events.ts';
export { type TicketLine, ticketLineSchema } from './line-schema.ts';
export { lineOf, listDue, personalLists, ticketLists, titleOf } from './lists.ts';
export { clockPolicyOf, nextStep, type TicketAction, type TicketStep } from './next-step.ts';
export { counterOf, ticketNumber } from './numbering.ts';
export { linkedOpen, type OpenCommand, type OpenRules, openTicket } from './open.ts';
export {
  type Category,
  type ClockName,
  type ClockPolicy,
  categorySchema,
  categoryTitles,
  clockNameSchema,
  clockPolicySchema,
  type ProductTickets,
  policyFor,
  productTicketsSchema,
  type Stop,
  stopSchema,
  type Target,
  type TicketKind,
  type TicketPolicy,
  type TicketSettings,
  targetSchema,
  ticketKindSchema,
  ticketPolicySchema,
  ticketSettingsSchema,
  type WarnPoint,
  warnPointSchema,
} from './policy.ts';
export { closingSentence, promiseOf, promiseSlots, saidAs, sentenceOf, type TicketPromise } from './promise.ts';
export { proofOf } from './proof.ts';
export { type ClockDiff, type RecomputeDiff, type Recomputed, recompute, recomputeTicket } from './recompute.ts';
export {
  type ActorRole,
  type Clock,
  type ClockEntry,
  type ClockState,
  clockEntrySchema,
  clockSchema,
  clockStateSchema,
  type Handling,
  type Judgement,
  judgementSchema,
  linkSchema,
  type Party,
  partySchema,
  type Resolution,
  type Task,
  type Ticket,
  type TicketLink,
  type TicketState,
  type TimelineEntry,
  ticketSchema,
  ticketStateSchema,
} from './schema.ts';
export { type TicketTimeliness, type TimelinessRate, timelinessOf, timelinessRate } from './timeliness.ts';
export { ticketView } from './view.ts';
export { clockViewSchema, type TicketView, ticketViewSchema } from './view-schema.ts';
export {
  clockNameWords,
  handlingWords,
  judgementWords,
  kindWords,
  roleWords,
  ticketStateWords,
} from './words.ts';
