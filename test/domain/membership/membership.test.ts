import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  cancel,
  isUsable,
  mayBecome,
  memberSchema,
  memberStateSchema,
  membershipSchema,
  subscribe,
  transitions,
} from '#domain/membership';
import { at } from '../fixtures.ts';
import { active, april, atOnce, joined, known, leaving, left, line, no, now, policy, yes } from './one-line.ts';

describe('registration by key (LEGAL-04)', () => {
  it('makes an unknown local line an active member at once, with the proof of consent', () => {
    const { result, change } = joined(undefined);
    expect(result).toBe('REGISTERED');
    expect(change).toMatchObject({
      expectedVersion: 0,
      membership: { state: 'ACTIVE', memberId: 'm-1', version: 1, registeredAt: now },
      member: { kind: 'NEW', value: { source: 'IVR_AUTO', feeFen: 3000, areaCode: '0771', line } },
      event: {
        ...{ type: 'member.subscribed', subject: 'MEMBER#m-1', version: 1, at: now },
        data: { consent: { contactId: 'c-1', promptVersion: 'p1', feeFen: 3000, at: now, channel: 'IVR_AUTO' } },
      },
    });
    const member = change?.member.kind === 'NEW' ? change.member.value : undefined;
    expect(member && z.encode(memberSchema, member)).toMatchObject({ registeredAt: '2025-03-04T02:01:00.000Z' });
  });

  it.each(['NOT_LOCAL', 'NO_NUMBER'] as const)(
    'a line that is %s is refused and nothing is written (story 43)',
    (eligibility) => {
      expect(subscribe(undefined, { ...yes, eligibility }, now)).toEqual({ ok: false, refusal: eligibility });
    },
  );

  it.each([
    ['PENDING_CARRIER_AUDIT', 'REGISTERED'],
    ['ACTIVE', 'ALREADY_MEMBER'],
    ['CANCELLED', 'REGISTERED'],
    ['CANCEL_PENDING', 'REGISTERED'],
  ] as const)('a line in state %s is %s', (state, result) => {
    expect(joined(known(state))).toMatchObject({ result, memberId: 'm-1' });
  });

  it.each(['REJECTED', 'SUSPENDED'] as const)('a line that the carrier has %s is refused', (state) => {
    expect(subscribe(known(state), yes, now)).toEqual({ ok: false, refusal: 'BLOCKED' });
  });

  it('a member is not charged again: nothing is written', () => {
    expect(joined(active, { ...yes, id: 'c-9:subscribe' }).change).toBeUndefined();
  });

  it('a cancelled member comes back within the paid month without a second fee', () => {
    const { result, change } = joined(leaving, { ...yes, id: 'c-3:subscribe' }, at('2025-03-20 10:00:00'));
    expect(result).toBe('RESUMED');
    expect(change).toMatchObject({
      expectedVersion: 2,
      membership: { state: 'ACTIVE', version: 3, registeredAt: now },
      event: { type: 'member.resumed' },
    });
  });

  it('after the paid month it is a new registration of the same member', () => {
    const { result, change } = joined(leaving, { ...yes, id: 'c-3:subscribe' }, april);
    expect(result).toBe('REGISTERED');
    expect(change).toMatchObject({ membership: { memberId: 'm-1', version: 3, registeredAt: april } });
  });
});

describe('cancellation (LEGAL-08, LEGAL-09)', () => {
  it('keeps the service usable to the end of the paid month', () => {
    expect(left(active)).toMatchObject({
      ...{ result: 'CANCELLED', usableUntil: april },
      change: { expectedVersion: 1, membership: { state: 'CANCEL_PENDING', cancelledAt: now, usableUntil: april } },
    });
  });

  it('counts for the month that the caller was told, even when midnight passes while he listens', () => {
    const late = left(active, no, at('2025-04-01 00:00:20'), atOnce).change?.membership;
    expect(late).toMatchObject({ state: 'CANCELLED', usableUntil: april, paidUntil: april });
  });

  it('of a cancelled member changes nothing and repeats the date', () => {
    expect(left(leaving, { ...no, id: 'c-8:cancel' })).toEqual({
      result: 'CANCELLED',
      memberId: 'm-1',
      usableUntil: april,
    });
  });

  it.each([undefined, known('PENDING_CARRIER_AUDIT'), known('REJECTED')])(
    'is refused where there is no member',
    (existing) => {
      expect(cancel(existing, no, policy, now)).toEqual({ ok: false, refusal: 'NOT_A_MEMBER' });
    },
  );

  it.each([
    ['2025-03-07 10:00:59', true],
    ['2025-03-07 10:01:00', false],
  ])('at %s it lies within the cooling-off of 72 hours: %s', (wall, withinCoolingOff) => {
    expect(left(active, no, at(wall)).change?.event.data).toMatchObject({ withinCoolingOff });
  });

  it('holds to the date that the caller heard, even when midnight passes while he listens', () => {
    expect(left(active, no, at('2025-04-01 00:00:20')).usableUntil).toBe(april);
  });
});

describe('who is served as a member (story 5)', () => {
  it.each([
    ['2025-03-20 10:00:00', true],
    ['2025-03-31 23:59:59', true],
    ['2025-04-01 00:00:00', false],
  ])('a member who cancelled in March is one at %s: %s', (wall, usable) => {
    expect(isUsable(leaving, at(wall))).toBe(usable);
  });

  it('only active members and those of a paid month', () => {
    expect(memberStateSchema.options.filter((state) => isUsable(known(state), now))).toEqual(['ACTIVE']);
    expect(isUsable(undefined, now)).toBe(false);
  });
});

describe('states (LEGAL-12)', () => {
  it('a row can not hold an active member with a cancel date missing its end', () => {
    const row = z.encode(membershipSchema, leaving);
    expect(z.safeDecode(membershipSchema, row).success).toBe(true);
    expect(z.safeParse(membershipSchema, { ...row, usableUntil: undefined }).success).toBe(false);
  });

  it('nothing follows a rejection', () => {
    expect(transitions.REJECTED).toEqual([]);
    expect(mayBecome('CANCEL_PENDING', 'ACTIVE')).toBe(true);
    expect(mayBecome('PENDING_CARRIER_AUDIT', 'CANCEL_PENDING')).toBe(false);
  });
});
