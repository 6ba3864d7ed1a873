import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cancel, type Membership, type MembershipChange, mayBecome, subscribe } from '#domain/membership';
import { at } from '../fixtures.ts';
import { atOnce, joined, leaving, left, no, now, policy, stored, yes } from './one-line.ts';

type Step = { readonly what: 'yes' | 'no'; readonly call: number; readonly day: number };
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('yes', 'no'),
  call: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 4, max: 28 }),
});
const rules = fc.constantFrom(policy, atOnce);

const take = (existing: Membership | undefined, { what, call, day }: Step, by: typeof policy | typeof atOnce) => {
  const when = at(`2025-03-${String(day).padStart(2, '0')} 10:00:00`);
  const contactId = `c-${call}`;
  return what === 'yes'
    ? subscribe(existing, { ...yes, id: `${contactId}:subscribe`, contactId }, when)
    : cancel(existing, { ...no, id: `${contactId}:cancel`, contactId }, by, when);
};

const takeAll = (steps: readonly Step[], by: typeof policy | typeof atOnce) =>
  steps.reduce<{ readonly row?: Membership; readonly changes: readonly MembershipChange[] }>(
    ({ row, changes }, one) => {
      const decided = take(row, one, by);
      const change = decided.ok ? decided.value.change : undefined;
      return change ? { row: stored(change, row), changes: [...changes, change] } : { ...(row && { row }), changes };
    },
    { changes: [] },
  );

describe('LEGAL-13: a command counts once', () => {
  it('whatever went before, the same command again writes nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), step, rules, (history, last, by) => {
        const before = takeAll(history, by).row;
        const first = take(before, last, by);
        if (!first.ok) return;
        const { change, ...answer } = first.value;
        const again = take(change ? stored(change, before) : before, last, by);
        expect(again).toMatchObject({ ok: true, value: { memberId: answer.memberId } });
        expect(again.ok && again.value.change).toBeUndefined();
        if (change) expect(again.ok && again.value.result).toBe(answer.result);
      }),
    );
  });

  it('a registration that is delivered again after up to seven later changes is not carried out anew', () => {
    const call = (what: Step['what'], contact: number): Step => ({ what, call: contact, day: 5 });
    const first = call('yes', 1);
    const later = [2, 3, 4].flatMap((contact) => [call('no', contact), call('yes', contact)]);
    const { row } = takeAll([first, ...later, call('no', 5)], policy);
    expect(row).toMatchObject({ state: 'CANCEL_PENDING', version: 8 });
    expect(take(row, first, policy)).toEqual({ ok: true, value: { result: 'REGISTERED', memberId: 'm-1' } });
  });

  it('a cancellation that is delivered again after the return does not cancel a second time', () => {
    const returned = stored(joined(leaving, { ...yes, id: 'c-3:subscribe' }).change, leaving);
    expect(left(returned)).toEqual({ result: 'CANCELLED', memberId: 'm-1', usableUntil: now });
  });

  it('however often a line leaves and comes back, a month is charged at most once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), rules, (history, by) => {
        const inOrder = history.map((one, call) => ({ ...one, call })).toSorted((a, b) => a.day - b.day);
        const { changes } = takeAll(inOrder, by);
        expect(changes.filter(({ event }) => event.type === 'member.subscribed').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('every change is an allowed transition and raises the version by one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), rules, (history, by) => {
        takeAll(history, by).changes.reduce<MembershipChange | undefined>((before, change) => {
          expect(change.expectedVersion).toBe(before?.membership.version ?? 0);
          expect(change.membership.version).toBe(change.expectedVersion + 1);
          expect(change.event.version).toBe(change.membership.version);
          if (before) expect(mayBecome(before.membership.state, change.membership.state)).toBe(true);
          return change;
        }, undefined);
      }),
    );
  });
});
