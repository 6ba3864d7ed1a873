import { type Instant, instant } from '../kernel/index.ts';
import { factsOf, headOf, type VisitChange } from './events.ts';
import type { VisitPolicy } from './policy.ts';
import { isSampled } from './sampling.ts';
import type { Reach, Visit, VisitCause } from './schema.ts';

/** Something that a customer might be asked about. */
export interface Occasion {
  readonly cause: VisitCause;
  /** What kind of ticket, consultation or order it was, where the policy tells them apart. */
  readonly kind?: string | undefined;
  /** How it came: who ordered in an app is asked there (ambiguity 62). */
  readonly inApp: boolean;
}

/** A line that can be asked. */
interface Contact {
  readonly line: string;
  /** A text can reach it. */
  readonly mobile: boolean;
}

/** Whom it would be, and what we know of the line. */
export interface Customer {
  readonly product: string;
  /** The line that was served; undefined when the caller withheld the number or did not call. */
  readonly line: string | undefined;
  /** The line that can be asked, that one or a mobile that was left; undefined when no number is on file. */
  readonly contact: Contact | undefined;
  readonly reach: Reach;
  /** When the contact's line was last asked about this product. */
  readonly lastVisitAt?: Instant | undefined;
  readonly timeZone: string;
}

/**
 * Why nobody is asked. NO_OCCASION: the policy does not name the event. NOT_SAMPLED: others are asked. RATES_IN_APP: the
 * app asks. NO_NUMBER: nobody could be reached. REFUSED: does not want to be asked. NO_WAY_LEFT: may be neither texted nor
 * rung up. ASKED_LATELY: within the rest days.
 */
export type NoVisit =
  | 'NO_OCCASION'
  | 'NOT_SAMPLED'
  | 'RATES_IN_APP'
  | 'NO_NUMBER'
  | 'REFUSED'
  | 'NO_WAY_LEFT'
  | 'ASKED_LATELY';

const DAY_MS = 86_400_000;

/**
 * The instant before which a line's last visit must lie, so that it may be asked again.
 *
 * @example restedSince({ ...usualPolicy, restDays: 30 }, 2025-03-31) // 2025-03-01
 */
export const restedSince = ({ restDays }: VisitPolicy, now: Instant): Instant => instant(now - restDays * DAY_MS);

const occasionOf = ({ cause, kind }: Occasion, policy: VisitPolicy) =>
  policy.occasions.find(
    ({ event, kinds }) =>
      event === cause.event && (kinds === undefined || (kind !== undefined && kinds.includes(kind))),
  );

/**
 * Whether a customer is left in peace, whoever would like to ask him. Source.
 *
 * @example leftInPeace({ ...caller, lastVisitAt: yesterday }, policy, now) // 'ASKED_LATELY'
 */
export const leftInPeace = (
  { reach, lastVisitAt }: Pick<Customer, 'reach' | 'lastVisitAt'>,
  policy: VisitPolicy,
  now: Instant,
): 'REFUSED' | 'ASKED_LATELY' | undefined => {
  if (reach.refused) return 'REFUSED';
  return lastVisitAt !== undefined && lastVisitAt > restedSince(policy, now) ? 'ASKED_LATELY' : undefined;
};

const barrier = (customer: Customer, policy: VisitPolicy, now: Instant): NoVisit | undefined => {
  const { reach, contact } = customer;
  const unreachable = reach.doNotCall && (reach.optedOut || !contact?.mobile);
  return unreachable && !reach.refused ? 'NO_WAY_LEFT' : leftInPeace(customer, policy, now);
};

/** A visit at its beginning, with the event that begins its workflow. */
export const plannedVisit = (
  visitId: string,
  cause: VisitCause,
  { product, line, contact, timeZone }: Pick<Visit, 'product' | 'line' | 'timeZone'> & { readonly contact: Contact },
  now: Instant,
): VisitChange => {
  const visit: Visit = {
    ...{ visitId, version: 1, product, line, contactLine: contact.line, mobile: contact.mobile, timeZone },
    ...{ cause, plannedAt: now, attempts: [], commandIds: [], state: 'PLANNED' },
  };
  const event = { type: 'visit.planned', ...headOf(visit, now), data: { ...factsOf(visit), generation: 1 } } as const;
  return { expectedVersion: 0, visit, event };
};

/**
 * Decides whether a customer is asked how he was served. Source: ORDER-40, LEGAL-44, X-14, X-35, ambiguity 62.
 *
 * @param visitId made of the occasion's event, so that an event that comes twice plans one visit
 * @returns the visit to be written with `visit.planned`, or why there is none
 * @example planVisit('v-1', closedTicket, caller, { ...policy, occasions: [] }, now) // { none: 'NO_OCCASION' }
 */
export const planVisit = (
  visitId: string,
  occasion: Occasion,
  customer: Customer,
  policy: VisitPolicy,
  now: Instant,
): { readonly planned: VisitChange } | { readonly none: NoVisit } => {
  const named = occasionOf(occasion, policy);
  if (!named) return { none: 'NO_OCCASION' };
  if (occasion.inApp) return { none: 'RATES_IN_APP' };
  if (!isSampled(occasion.cause.subject, named.percent)) return { none: 'NOT_SAMPLED' };
  const { contact } = customer;
  if (contact === undefined) return { none: 'NO_NUMBER' };
  const none = barrier(customer, policy, now);
  if (none) return { none };
  const asked = { ...customer, contact, line: customer.line ?? contact.line };
  return { planned: plannedVisit(visitId, occasion.cause, asked, now) };
};
