import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { InvitationRefusal } from './errors.ts';
import type { VisitChange } from './events.ts';
import { leftInPeace, plannedVisit } from './plan-visit.ts';
import type { VisitPolicy } from './policy.ts';
import type { Reach, VisitCause } from './schema.ts';

/** Occasion of a visit to which an agent invited at the end of a call; no policy names it. */
const INVITED = 'survey.invited';

/** The agent's last click in a call. */
export interface Invitation {
  /** The same for a repetition. */
  readonly visitId: string;
  readonly contactId: string;
  /** Service number of the agent. */
  readonly agent: string;
}

/** Who is on the line. */
export interface InvitedCaller {
  readonly product: string;
  readonly line: string | undefined;
  /** Whom a text would go to afterwards; undefined when no number is on file. */
  readonly contact?: { readonly line: string; readonly mobile: boolean } | undefined;
  readonly reach: Reach;
  readonly lastVisitAt?: Instant | undefined;
  readonly timeZone: string;
}

/**
 * Plans the visit of a caller whom the agent invites to say how he was served, before they hang up. No sample is drawn and
 * no occasion asked for, but who was asked lately or wants no surveys is left in peace. Source.
 *
 * @returns the visit to be written; NO_LINE for a withheld number, NO_SURVEYS or ASKED_LATELY
 * @example inviteToVisit({ visitId: 'v-1', contactId: 'c-1', agent: '016' }, caller, policy, now)
 *   // value.event.data: { occasion: 'survey.invited', cause: 'CONTACT#c-1', agent: '016', … }
 */
export const inviteToVisit = (
  { visitId, contactId, agent }: Invitation,
  caller: InvitedCaller,
  policy: VisitPolicy,
  now: Instant,
): Outcome<VisitChange, InvitationRefusal> => {
  const { line } = caller;
  if (line === undefined) return refuse({ code: 'NO_LINE' });
  const { contact = { line, mobile: false } } = caller;
  const peace = leftInPeace(caller, policy, now);
  if (peace) return refuse({ code: peace === 'REFUSED' ? 'NO_SURVEYS' : peace });
  const cause = { event: INVITED, subject: `CONTACT#${contactId}`, agent, contactId };
  return ok(plannedVisit(visitId, cause, { ...caller, line, contact }, now));
};

/** Whether a visit began with an agent's invitation. */
export const isInvited = ({ cause }: { readonly cause: VisitCause }): boolean => cause.event === INVITED;
