import { describe, expect, it } from 'vitest';
import { isUsable } from '#domain/membership';
import { at } from '../fixtures.ts';
import { active, april, atOnce, joined, known, left, no, now, stored, yes } from './one-line.ts';

describe('cancellation that acts at once (ambiguity 6)', () => {
  const gone = stored(left(active, no, now, atOnce).change, active);
  const suspended = { ...known('SUSPENDED'), registeredAt: now };
  const back = { ...yes, id: 'c-3:subscribe', contactId: 'c-3' };

  it('ends the service there and then, and remembers that the month is paid', () => {
    expect(gone).toMatchObject({ state: 'CANCELLED', usableUntil: now, paidUntil: april });
    expect(isUsable(gone, now)).toBe(false);
  });

  it.each([
    ['in the same second', '2025-03-04 10:01:00', 'RESUMED', 'member.resumed'],
    ['within the paid month', '2025-03-31 23:59:59', 'RESUMED', 'member.resumed'],
    ['in the next month', '2025-04-01 00:00:00', 'REGISTERED', 'member.subscribed'],
  ])('who comes back %s is %s', (_, wall, result, type) => {
    const { change, ...answer } = joined(gone, back, at(wall));
    expect(answer).toEqual({ result, memberId: 'm-1' });
    expect(change).toMatchObject({ membership: { state: 'ACTIVE', version: 3 }, event: { type } });
  });

  it('of a line suspended for arrears leaves no paid month behind', () => {
    const { change } = left(suspended, no, now, atOnce);
    expect(change?.membership).toMatchObject({ state: 'CANCELLED', usableUntil: now });
    expect(joined({ ...known('CANCELLED'), ...change?.membership }, back)).toMatchObject({ result: 'REGISTERED' });
  });
});
