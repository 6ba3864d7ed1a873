import { type Fen, type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { MembershipChange, Standing } from './change.ts';
import { earlierResult } from './commands.ts';
import type { SubscribeRefusal } from './errors.ts';
import type { Channel, Consent, Member, Membership } from './schema.ts';
import { mayBecome } from './transitions.ts';
import { isPaid } from './usable.ts';

/** A caller, or an agent for him, says yes. */
export interface SubscribeCommand {
  /** Contact id and action; the same for a repetition. */
  readonly id: string;
  readonly contactId: string;
  readonly channel: Extract<Channel, 'IVR_AUTO' | 'AGENT'>;
  readonly operator?: string;
  readonly product: string;
  readonly line: string;
  /** Taken for a line that has no member yet. */
  readonly newMemberId: string;
  readonly eligibility: 'YES' | 'NOT_LOCAL' | 'NO_NUMBER';
  readonly areaCode?: string;
  /** The price and the wording that the caller heard. */
  readonly feeFen: Fen;
  readonly promptVersion: string;
}

/** `change` is absent when nothing is to be written. */
export interface Subscription {
  readonly result: 'REGISTERED' | 'RESUMED' | 'ALREADY_MEMBER';
  readonly memberId: string;
  readonly change?: MembershipChange;
}

const consentOf = (command: SubscribeCommand, now: Instant): Consent => ({
  channel: command.channel,
  contactId: command.contactId,
  feeFen: command.feeFen,
  promptVersion: command.promptVersion,
  at: now,
  ...(command.operator !== undefined && { operator: command.operator }),
});

const register = (existing: Standing | undefined, command: SubscribeCommand, now: Instant): Subscription => {
  const { product, line, feeFen } = command;
  const memberId = existing?.memberId ?? command.newMemberId;
  const version = (existing?.version ?? 0) + 1;
  const consent = consentOf(command, now);
  const area = command.areaCode === undefined ? {} : { areaCode: command.areaCode };
  const membership: Membership = { state: 'ACTIVE', memberId, version, registeredAt: now };
  const value: Member = {
    ...{ memberId, product, line, state: 'ACTIVE', version, feeFen, ...area },
    ...{ source: command.channel, registeredAt: now, consent },
  };
  return {
    result: 'REGISTERED',
    memberId,
    change: {
      expectedVersion: version - 1,
      membership,
      command: { id: command.id, result: 'REGISTERED' },
      member: { kind: existing ? 'CHANGED' : 'NEW', value },
      event: {
        type: 'member.subscribed',
        subject: `MEMBER#${memberId}`,
        version,
        at: now,
        data: { product, line, feeFen, consent, ...area },
      },
    },
  };
};

// The month is paid: taking the cancellation back costs nothing and keeps the first registration.
const resume = (existing: Standing, command: SubscribeCommand, now: Instant): Subscription => {
  const { memberId } = existing;
  const version = existing.version + 1;
  const registeredAt = existing.registeredAt ?? now;
  return {
    result: 'RESUMED',
    memberId,
    change: {
      expectedVersion: existing.version,
      membership: { state: 'ACTIVE', memberId, version, registeredAt },
      command: { id: command.id, result: 'RESUMED' },
      member: { kind: 'CHANGED', value: { memberId, state: 'ACTIVE', version } },
      event: {
        type: 'member.resumed',
        subject: `MEMBER#${memberId}`,
        version,
        at: now,
        data: { product: command.product, line: command.line, consent: consentOf(command, now) },
      },
    },
  };
};

const repeated = (existing: Standing | undefined, command: SubscribeCommand): Subscription | undefined => {
  const result = earlierResult(existing, command.id);
  return existing && result && result !== 'CANCELLED' ? { result, memberId: existing.memberId } : undefined;
};

const forKnown = (
  existing: Standing,
  command: SubscribeCommand,
  now: Instant,
): Outcome<Subscription, SubscribeRefusal> => {
  if (existing.state === 'ACTIVE') return ok({ result: 'ALREADY_MEMBER', memberId: existing.memberId });
  if (isPaid(existing, now)) return ok(resume(existing, command, now));
  if (existing.state === 'SUSPENDED' || !mayBecome(existing.state, 'ACTIVE')) return refuse('BLOCKED');
  return ok(register(existing, command, now));
};

/**
 * Decides a registration. A line is a member of a product at most once; pressing 1 twice, or a repeated delivery, writes
 * and charges once. A cancelled member whose paid month still runs is taken back without a second fee, also where
 * cancelling ends the service at once.
 * A line whose import still waits for the carrier becomes a member at once: the call from the line itself is the proof.
 * Source: LEGAL-02, LEGAL-04, LEGAL-13, X-02, ambiguities 1, 4, 6 and 7, story 1.
 *
 * @param existing what is known of the line: as the call arrived, or, after a conflict, as stored
 * @returns what to write and answer; NOT_LOCAL, NO_NUMBER or BLOCKED write nothing
 * @example subscribe(undefined, { eligibility: 'YES', newMemberId: 'm-1', … }, now) // ok: { result: 'REGISTERED', change: { expectedVersion: 0, … } }
 */
export const subscribe = (
  existing: Standing | undefined,
  command: SubscribeCommand,
  now: Instant,
): Outcome<Subscription, SubscribeRefusal> => {
  const before = repeated(existing, command);
  if (before) return ok(before);
  if (command.eligibility !== 'YES') return refuse(command.eligibility);
  return existing ? forKnown(existing, command, now) : ok(register(undefined, command, now));
};
