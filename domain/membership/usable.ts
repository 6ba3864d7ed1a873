import { type Instant, wholeSeconds } from '../kernel/index.ts';
import type { Standing } from './change.ts';

/**
 * Says whether a line is served as a member now. A cancelled month lasts until `usableUntil`, exclusive; no job is awaited.
 * Source: ambiguity 6, "Month end".
 *
 * @example isUsable({ state: 'CANCEL_PENDING', usableUntil: april1, … }, march20) // true
 */
export const isUsable = (membership: Pick<Standing, 'state' | 'usableUntil'> | undefined, now: Instant): boolean => {
  if (membership?.state === 'ACTIVE') return true;
  if (membership?.state !== 'CANCEL_PENDING' || membership.usableUntil === undefined) return false;
  return wholeSeconds(now) < wholeSeconds(membership.usableUntil);
};

/**
 * Says whether the calendar month is paid for a line that has cancelled: until its end a return costs nothing, whether the
 * service is still usable or ended at once. Source: LEGAL-13, ambiguity 6.
 *
 * @example isPaid({ state: 'CANCELLED', paidUntil: april1, … }, march20) // true
 */
export const isPaid = (membership: Pick<Standing, 'state' | 'usableUntil' | 'paidUntil'>, now: Instant): boolean => {
  const { paidUntil } = membership;
  return isUsable(membership, now) || (paidUntil !== undefined && wholeSeconds(now) < wholeSeconds(paidUntil));
};
