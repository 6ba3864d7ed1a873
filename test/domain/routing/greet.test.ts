import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Entry, parsePhoneNumber } from '#domain/kernel';
import type { Membership } from '#domain/membership';
import { greet, greetingSchema, greetNobody, lineEligibility, profileSchema, waitingLimit } from '#domain/routing';
import { lineRules } from '#domain/tenancy';
import { at, gx, hb, profileOf } from '../fixtures.ts';

const profile = profileOf(gx);
const hbProfile = profileOf(hb);
const line = '0123456789abcdef0123456789abcdef';
const registeredAt = at('2025-03-01 10:00:00');
const base = { memberId: 'm-1', version: 2, registeredAt } as const;
const end = { cancelledAt: at('2025-03-12 14:00:00'), usableUntil: at('2025-04-01 00:00:00') };

const active: Membership = { state: 'ACTIVE', ...base };
const leaving: Membership = { state: 'CANCEL_PENDING', ...base, ...end };
const standings = {
  nobody: undefined,
  active,
  leaving,
  gone: { state: 'CANCELLED', ...base, ...end },
  waiting: { state: 'PENDING_CARRIER_AUDIT', memberId: 'm-1', version: 1 },
  rejected: { state: 'REJECTED', memberId: 'm-1', version: 1, reason: 'x' },
  suspended: { state: 'SUSPENDED', ...base, suspendedAt: registeredAt },
} satisfies Record<string, Membership | undefined>;

const call = (wall = '2025-03-20 10:00:00', entry: Entry = 'hotline', raw: string | undefined = '0771-5551234') => {
  const number = parsePhoneNumber(raw);
  return { entry, number, line: number.ok ? line : undefined, arrivedAt: at(wall) };
};

describe('the route of a call', () => {
  it.each([
    ['hotline', 'nobody', 'SALES', 'NON_MEMBER'],
    ['hotline', 'active', 'MEMBER', 'MEMBER'],
    ['hotline', 'leaving', 'MEMBER', 'MEMBER'],
    ['hotline', 'gone', 'SALES', 'NON_MEMBER'],
    ['hotline', 'waiting', 'SALES', 'NON_MEMBER'],
    ['hotline', 'rejected', 'SALES', 'NON_MEMBER'],
    ['hotline', 'suspended', 'SALES', 'NON_MEMBER'],
    ['lawyer', 'active', 'MEMBER', 'MEMBER'],
    ['lawyer', 'nobody', 'SALES', 'NON_MEMBER'],
    ['service', 'nobody', 'SERVICE', 'NON_MEMBER'],
    ['service', 'active', 'SERVICE', 'MEMBER'],
  ] as const)('on the %s number, a line that is %s goes to %s', (entry, who, route, caller) => {
    expect(greet(profile, standings[who], call(undefined, entry))).toMatchObject({ route, caller });
  });

  it('a caller without a number hears the offer, and can not be registered', () => {
    const greeting = greet(profile, undefined, call(undefined, 'hotline', 'anonymous'));
    expect(greeting).toMatchObject({ route: 'SALES', eligibility: 'NO_NUMBER', line: 'none' });
  });

  it('a member whose paid month is over is sold the service again', () => {
    expect(greet(profile, leaving, call('2025-04-01 00:00:00')).route).toBe('SALES');
    expect(greet(profile, leaving, call('2025-03-31 23:59:59')).route).toBe('MEMBER');
  });

  it('when the calendar is not compiled so far, everybody goes to people', () => {
    expect(greet(profile, active, call('2026-06-01 10:00:00'))).toMatchObject({
      ...{ route: 'SERVICE', open: 'CLOSED', openReason: 'none', lawyerRounds: '0', lawyerQueue: 'arn:lawyer' },
    });
  });
});

describe('story 3 in the first Lambda’s answer', () => {
  it.each([
    ['gx', '2025-03-04 08:59:59', 'CLOSED', 'BEFORE'],
    ['gx', '2025-03-04 09:00:00', 'OPEN', 'OPEN'],
    ['gx', '2025-03-04 17:29:59', 'OPEN', 'OPEN'],
    ['gx', '2025-03-04 17:30:00', 'CLOSED', 'AFTER'],
    ['gx', '2025-03-08 10:00:00', 'CLOSED', 'WEEKEND'],
    ['gx', '2025-09-28 10:00:00', 'OPEN', 'OPEN_MAKEUP'],
    ['gx', '2025-10-03 10:00:00', 'CLOSED', 'HOLIDAY'],
    ['hb', '2025-03-04 12:00:00', 'CLOSED', 'BREAK'],
    ['hb', '2025-03-04 14:00:00', 'OPEN', 'OPEN'],
  ] as const)('%s at %s is %s (%s)', (tenant, wall, open, openReason) => {
    const greeting = greet(tenant === 'gx' ? profile : hbProfile, active, call(wall));
    expect(greeting).toMatchObject({ open, openReason, uncoveredYear: 'NO' });
  });
});

describe('who may be registered (LEGAL-02, story 43)', () => {
  it.each([
    ['0771-5551234', 'YES'],
    ['0771-6551234', 'NOT_LOCAL'],
    ['0772-6551234', 'YES'],
    ['0779-3551234', 'YES'],
    ['010-65551234', 'NOT_LOCAL'],
    ['0311-85551234', 'NOT_LOCAL'],
    ['13800001234', 'NOT_LOCAL'],
    ['4008208114', 'NOT_LOCAL'],
    ['+815012345678', 'NOT_LOCAL'],
    ['anonymous', 'NO_NUMBER'],
    ['???', 'NO_NUMBER'],
  ])('in Guangxi the line %s: %s', (raw, eligibility) => {
    expect(lineEligibility(parsePhoneNumber(raw), lineRules(gx))).toBe(eligibility);
  });

  it.each([
    ['0335-3551234', 'YES'],
    ['0319-3551234', 'YES'],
    ['0320-3551234', 'NOT_LOCAL'],
  ])('in Hebei the line %s: %s', (raw, eligibility) => {
    expect(lineEligibility(parsePhoneNumber(raw), lineRules(hb))).toBe(eligibility);
  });

  it('a tenant that names no areas serves every fixed line, and still no mobile', () => {
    const anywhere = { areaCodes: [], segments: [] };
    expect(lineEligibility(parsePhoneNumber('010-65551234'), anywhere)).toBe('YES');
    expect(lineEligibility(parsePhoneNumber('13800001234'), anywhere)).toBe('NOT_LOCAL');
  });
});

describe('how long a caller may wait (LEGAL-30, story 42)', () => {
  it.each([
    ['10:00:00', 20, 'SERVICE'],
    ['17:19:59', 20, 'SERVICE'],
    ['17:20:00', 50, 'GOODBYE'],
    ['17:29:29', 31, 'GOODBYE'],
    ['17:29:50', 30, 'GOODBYE'],
    ['17:29:59', 30, 'GOODBYE'],
  ])('who dials at %s hears at most %i announcements, then %s', (clock, rounds, limit) => {
    const closing = at('2025-03-04 17:30:00');
    expect(waitingLimit(at(`2025-03-04 ${clock}`), { closing, closesFor: 'AFTER' })).toEqual({ rounds, limit });
  });

  it.each([
    ['11:49:59', '20', 'SERVICE'],
    ['11:59:59', '20', 'SERVICE'],
    ['17:49:59', '20', 'SERVICE'],
    ['17:50:00', '50', 'GOODBYE'],
  ])(
    'in Hebei, who dials at %s hears at most %s announcements, then %s: a lunch break is no closing time',
    (clock, lawyerRounds, lawyerLimit) => {
      const greeting = greet(hbProfile, active, call(`2025-03-04 ${clock}`));
      expect(greeting).toMatchObject({ lawyerRounds, lawyerLimit });
    },
  );

  it('a desk that never closes always ends in customer service', () => {
    expect(waitingLimit(at('2025-03-04 10:00:00'), {})).toEqual({ rounds: 20, limit: 'SERVICE' });
  });

  it('the greeting carries it, and nothing to wait for while closed', () => {
    expect(greet(profile, active, call('2025-03-04 17:29:29'))).toMatchObject({
      lawyerRounds: '31',
      lawyerLimit: 'GOODBYE',
    });
    expect(greet(profile, active, call('2025-03-04 18:00:00')).lawyerRounds).toBe('0');
  });
});

describe('what the flow is given', () => {
  it('is a flat map of strings, none of them empty', () => {
    const greetings = [
      ...Object.values(standings).map((membership) => greet(profile, membership, call())),
      greetNobody('UNKNOWN_NUMBER', registeredAt),
      greetNobody('SUSPENDED', registeredAt),
    ];
    for (const greeting of greetings) {
      expect(z.parse(greetingSchema, greeting)).toEqual(greeting);
      expect(Object.values(greeting).every((value) => typeof value === 'string' && value !== '')).toBe(true);
    }
  });

  it('the prompts know the last day of the month and the caller; a slot of somebody else stays', () => {
    expect(greet(profile, active, call())).toMatchObject({
      ...{ say_cancelConfirm: '可使用到3月31日', say_whisper: '法律,会员来电', say_goodbye: '再见{other}' },
      ...{ monthEnd: '2025-03-31T16:00:00.000Z', registeredAt: '2025-03-01T02:00:00.000Z', usableUntil: 'none' },
    });
    expect(greet(profile, undefined, call()).say_whisper).toBe('法律,新会员来电');
  });

  it('who left at once carries along until when his month is paid', () => {
    const gone = { ...standings.gone, paidUntil: at('2025-04-01 00:00:00') };
    expect(greet(profile, gone, call())).toMatchObject({ route: 'SALES', paidUntil: '2025-03-31T16:00:00.000Z' });
    expect(greet(profile, standings.gone, call()).paidUntil).toBe('none');
  });

  it('cancelling is offered to members who have not cancelled, where the tenant allows it', () => {
    const off = { ...profile, options: { ...profile.options, cancelKey: false } };
    expect(greet(profile, active, call()).cancelKey).toBe('ON');
    expect(greet(profile, leaving, call()).cancelKey).toBe('OFF');
    expect(greet(profile, undefined, call()).cancelKey).toBe('OFF');
    expect(greet(off, active, call()).cancelKey).toBe('OFF');
  });

  it('a profile survives being stored', () => {
    expect(z.decode(profileSchema, z.encode(profileSchema, profile))).toEqual(profile);
  });
});
