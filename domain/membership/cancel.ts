import { type Instant, type Outcome, ok, refuse, secondsBetween } from '../kernel/index.ts';
import type { MembershipChange, Standing } from './change.ts';
import { earlierResult } from './commands.ts';
import type { CancelRefusal } from './errors.ts';
import type { Channel, Membership, MembershipPolicy } from './schema.ts';

/** A member, or an agent or the carrier for him, cancels. */
export interface CancelCommand {
  readonly id: string;
  readonly contactId: string;
  readonly channel: Extract<Channel, 'IVR' | 'AGENT' | 'CARRIER'>;
  readonly operator?: string;
  readonly product: string;
  readonly line: string;
  /** The end of the paid month as the caller was told it; it holds even if midnight passes while he listens. */
  readonly monthEnd: Instant;
}

/** `change` is absent when the line is cancelled already. */
export interface Cancellation {
  readonly result: 'CANCELLED';
  readonly memberId: string;
  readonly usableUntil: Instant;
  readonly change?: MembershipChange;
}

const isWithinCoolingOff = (registeredAt: Instant, policy: MembershipPolicy, now: Instant): boolean =>
  secondsBetween(registeredAt, now) < policy.coolingOffHours * 3600;

const eventOf = (
  command: CancelCommand,
  { memberId, version, usableUntil, cancelledAt }: Extract<Membership, { state: 'CANCEL_PENDING' | 'CANCELLED' }>,
  withinCoolingOff: boolean,
): MembershipChange['event'] => ({
  type: 'member.cancelled',
  subject: `MEMBER#${memberId}`,
  version,
  at: cancelledAt,
  data: {
    ...{ product: command.product, line: command.line, channel: command.channel, contactId: command.contactId },
    ...(command.operator !== undefined && { operator: command.operator }),
    ...{ usableUntil, withinCoolingOff },
  },
});

const end = (existing: Standing, command: CancelCommand, policy: MembershipPolicy, now: Instant): Cancellation => {
  const { memberId } = existing;
  const registeredAt = existing.registeredAt ?? now;
  // A line suspended for arrears has no paid month left to use.
  const atOnce = policy.cancellation === 'immediate' || existing.state === 'SUSPENDED';
  const state = atOnce ? 'CANCELLED' : 'CANCEL_PENDING';
  // A call that midnight overtakes ends with the month that its caller was told of.
  const usableUntil = atOnce && now < command.monthEnd ? now : command.monthEnd;
  const version = existing.version + 1;
  const ended = { memberId, version, registeredAt, cancelledAt: now, usableUntil } as const;
  const isPaid = atOnce && existing.state === 'ACTIVE';
  const membership = { state, ...ended, ...(isPaid && { paidUntil: command.monthEnd }) } as const;
  return {
    result: 'CANCELLED',
    memberId,
    usableUntil,
    change: {
      expectedVersion: existing.version,
      membership,
      command: { id: command.id, result: 'CANCELLED' },
      member: { kind: 'CHANGED', value: { memberId, state, version, cancelledAt: now, usableUntil } },
      event: eventOf(command, membership, isWithinCoolingOff(registeredAt, policy, now)),
    },
  };
};

/**
 * Decides a cancellation: the service stays usable to the end of the paid month, or ends at once where the tenant has chosen
 * so, and no further fee follows; a repetition changes nothing, not even after a return.
 * Source: LEGAL-08, LEGAL-09, X-02, ambiguities 4 to 6, story 5.
 *
 * @returns what to write and answer, or NOT_A_MEMBER
 * @example cancel({ state: 'ACTIVE', memberId: 'm-1', version: 1, … }, { monthEnd: april1, … }, policy, march16)
 *   // ok: { result: 'CANCELLED', usableUntil: april1, change: { expectedVersion: 1, … } }
 */
export const cancel = (
  existing: Standing | undefined,
  command: CancelCommand,
  policy: MembershipPolicy,
  now: Instant,
): Outcome<Cancellation, CancelRefusal> => {
  if (!existing) return refuse('NOT_A_MEMBER');
  const { state, memberId, usableUntil = now } = existing;
  const isRepeated = earlierResult(existing, command.id) === 'CANCELLED';
  if (isRepeated || state === 'CANCEL_PENDING' || state === 'CANCELLED')
    return ok({ result: 'CANCELLED', memberId, usableUntil });
  if (state === 'ACTIVE' || state === 'SUSPENDED') return ok(end(existing, command, policy, now));
  return refuse('NOT_A_MEMBER');
};
