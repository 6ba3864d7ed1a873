import type { Instant, JournalEvent } from '../kernel/index.ts';
import type { AnswerChannel, Visit, VisitChannel } from './schema.ts';

/** What every event of a visit says; neither number nor words of the customer. */
export interface VisitFacts {
  readonly visitId: string;
  readonly product: string;
  readonly line: string;
  /** The event and the subject that it is about. */
  readonly occasion: string;
  readonly cause: string;
  readonly agent?: string;
  readonly contactId?: string;
}

export type VisitPlanned = JournalEvent<'visit.planned', VisitFacts & { readonly generation: 1 }>;

/** Somebody is being asked: TEXT asks the messages to send the survey, CALL has rung up. */
export type VisitAsked = JournalEvent<
  'visit.asked',
  VisitFacts & { readonly channel: Exclude<VisitChannel, 'AGENT'>; readonly attempt: number }
>;
/** An agent shall ring up: the visit stands on the list. */
export type VisitAssigned = JournalEvent<'visit.assigned', VisitFacts & { readonly attempt: number }>;
export type VisitUnreached = JournalEvent<
  'visit.unreached',
  VisitFacts & { readonly attempt: number; readonly by: string }
>;
export type VisitAnswered = JournalEvent<
  'visit.answered',
  VisitFacts & {
    readonly score: number;
    readonly reasons: readonly string[];
    readonly channel: AnswerChannel;
    /** Source: ORDER-41. */
    readonly opensComplaint: boolean;
    readonly by?: string;
  }
>;
export type VisitAbandoned = JournalEvent<
  'visit.abandoned',
  VisitFacts & { readonly reason: Extract<Visit, { state: 'ABANDONED' }>['reason'] }
>;

/** An answer that came when the visit was over; it changes nothing, and is told so politely. */
export type VisitAnsweredLate = JournalEvent<'visit.answeredLate', VisitFacts & { readonly channel: AnswerChannel }>;

export type VisitEvent =
  | VisitPlanned
  | VisitAsked
  | VisitAssigned
  | VisitUnreached
  | VisitAnswered
  | VisitAbandoned
  | VisitAnsweredLate;

/** What one step or command writes, all or nothing. */
export interface VisitChange {
  /** Version that the stored visit must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly visit: Visit;
  readonly event: VisitEvent;
}

export const subjectOf = (visitId: string): string => `VISIT#${visitId}`;

export const factsOf = ({ visitId, product, line, cause }: Visit): VisitFacts => ({
  ...{ visitId, product, line, occasion: cause.event, cause: cause.subject },
  ...(cause.agent !== undefined && { agent: cause.agent }),
  ...(cause.contactId !== undefined && { contactId: cause.contactId }),
});

/** Subject, version and time of the event that explains a visit's present version. */
export const headOf = ({ visitId, version }: Visit, at: Instant) => ({ subject: subjectOf(visitId), version, at });
