import * as z from 'zod/mini';
import { fen } from '#domain/kernel';
import {
  type CancelCommand,
  cancel,
  commandSlot,
  type Membership,
  type MembershipChange,
  membershipSchema,
  type Standing,
  type SubscribeCommand,
  subscribe,
} from '#domain/membership';
import { at } from '../fixtures.ts';

// One line and what its callers ask for, as the tests of the membership tell of it.

export const line = '0123456789abcdef0123456789abcdef';
export const now = at('2025-03-04 10:01:00');
export const april = at('2025-04-01 00:00:00');
export const policy = { cancellation: 'monthEnd', coolingOffHours: 72 } as const;
export const atOnce = { ...policy, cancellation: 'immediate' } as const;

export const yes: SubscribeCommand = {
  ...{ id: 'c-1:subscribe', contactId: 'c-1', channel: 'IVR_AUTO', product: 'legal-hotline', line },
  ...{ newMemberId: 'm-1', eligibility: 'YES', areaCode: '0771', feeFen: fen(3000), promptVersion: 'p1' },
};
export const no: CancelCommand = {
  ...{ id: 'c-2:cancel', contactId: 'c-2', channel: 'IVR', product: 'legal-hotline', line, monthEnd: april },
};

export const joined = (existing: Standing | undefined, command = yes, when = now) => {
  const decided = subscribe(existing, command, when);
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value;
};
export const left = (
  existing: Standing | undefined,
  command = no,
  when = now,
  rules: Parameters<typeof cancel>[2] = policy,
) => {
  const decided = cancel(existing, command, rules, when);
  if (!decided.ok) throw new Error(decided.refusal);
  return decided.value;
};
/** The row as it stands after a change: the store keeps the commands that went before. */
export const stored = (change: MembershipChange | undefined, before?: Membership): Membership => {
  if (!change) throw new Error('nothing was written');
  const commands = [...(before?.commands ?? [])];
  commands[commandSlot(change.membership.version)] = change.command;
  return z.decode(membershipSchema, z.encode(membershipSchema, { ...change.membership, commands }));
};

export const active = stored(joined(undefined).change);
export const leaving = stored(left(active).change, active);
export const known = (state: Standing['state']): Standing => ({ state, memberId: 'm-1', version: 3 });
