import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { carriedStanding, carry } from '../../../functions/members/_shared/carried.ts';

const at = parseInstant('2025-03-04T02:00:00Z');

describe('what a call carries along of a membership', () => {
  test('a caller without a membership carries none', () => {
    expect(carriedStanding({ memberState: 'none', memberId: 'none', memberVersion: '0' })).toBeUndefined();
    expect(carry(undefined)).toEqual({
      memberId: 'none',
      memberVersion: '0',
      memberState: 'none',
      registeredAt: 'none',
      usableUntil: 'none',
    });
  });

  test('a membership goes out as texts and comes back as it was', () => {
    const standing = { state: 'ACTIVE', memberId: 'm1', version: 3, registeredAt: at } as const;
    const texts = carry(standing);
    expect(Object.values(texts).every((value) => value !== '')).toBe(true);
    expect(carriedStanding({ ...texts, memberState: 'ACTIVE' })).toEqual(standing);
  });

  test('who left at once brings the month that he has paid', () => {
    const texts = { memberId: 'm1', memberVersion: '3', paidUntil: '2025-03-04T02:00:00.000Z' };
    expect(carriedStanding({ ...texts, memberState: 'CANCELLED' })).toMatchObject({ paidUntil: at });
  });
});
