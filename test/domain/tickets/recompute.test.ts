import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, scheduleOf } from '#domain/business-time';
import { type Instant, plusSeconds, toIso } from '#domain/kernel';
import { recompute, recomputeTicket, type TicketPolicy, ticketView } from '#domain/tickets';
import { dueByBatch } from '../../../domain/tickets/deadline-batch.ts';
import { dueOf } from '../../../domain/tickets/deadlines.ts';
import { gxLawyers, hbLawyers } from '../fixtures.ts';
import {
  agent,
  at,
  clockEvents,
  did,
  guarded,
  gx,
  hardCasePolicy,
  legalComplaintPolicy,
  opened,
  policyOf,
  type Story,
  standing,
  supervisor,
  wallOf,
  woken,
} from './prepare.ts';

const monthThree = scheduleOf({ ...gxLawyers, localDays: [{ from: '2025-03-10', name: '广西三月三', open: [] }] });
const openSaturday = scheduleOf({
  ...gxLawyers,
  localDays: [{ from: '2025-03-08', name: '加班', open: ['09:00-12:00'] }],
});
const complaint = () => opened(legalComplaintPolicy, '2025-03-07 16:00:00');

const recomputed = (story: Story, wall: string, policy: TicketPolicy, schedule: Schedule) => {
  const { change, diffs } = recomputeTicket(story.ticket, policy, schedule, at(wall), supervisor);
  const after: Story = change ? { ticket: change.ticket, events: [...story.events, ...change.events] } : story;
  const effects = diffs.map(({ effect, oldDue, newDue }) => [
    effect,
    ...[oldDue, newDue].map((due) => due && wallOf(toIso(due))),
  ]);
  return { after, effects };
};

describe('a calendar changes under open tickets', () => {
  it('a new local holiday moves the deadline later, and the guard with it', () => {
    const { after, effects } = recomputed(complaint(), '2025-03-09 10:00:00', legalComplaintPolicy, monthThree);
    expect(effects).toEqual([['MOVED', '2025-03-11 17:30:00', '2025-03-12 17:30:00']]);
    expect(after.events.at(-1)).toMatchObject({
      type: 'ticket.recomputed',
      version: 2,
      data: {
        by: supervisor,
        moved: [{ clock: 'RESOLUTION', oldDue: '2025-03-11T09:30:00.000Z', due: '2025-03-12T09:30:00.000Z' }],
      },
    });
    expect(clockEvents(guarded(after, '2025-03-20 00:00:00', monthThree))).toEqual([
      'ticket.warned 2025-03-12 13:30:00',
      'ticket.breached 2025-03-12 17:30:01',
    ]);
  });

  it('an extra working day moves it earlier; a wake by the old deadline finds nothing to do', () => {
    const { after, effects } = recomputed(complaint(), '2025-03-07 18:00:00', legalComplaintPolicy, openSaturday);
    expect(effects).toEqual([['MOVED', '2025-03-11 17:30:00', '2025-03-10 17:30:00']]);
    const breached = guarded(after, '2025-03-11 00:00:00', openSaturday);
    expect(clockEvents(breached).at(-1)).toBe('ticket.breached 2025-03-10 17:30:01');
    expect(woken(breached, at('2025-03-11 17:30:01'), openSaturday)).toBe(breached);
  });

  it('moved into the past, it is breached at once, and once', () => {
    const { after, effects } = recomputed(complaint(), '2025-03-11 10:00:00', legalComplaintPolicy, openSaturday);
    expect(effects).toEqual([['BECOMES_LATE', '2025-03-11 17:30:00', '2025-03-10 17:30:00']]);
    const breached = woken(after, at('2025-03-11 10:00:00'), openSaturday);
    expect(clockEvents(breached)).toEqual(['ticket.breached 2025-03-11 10:00:00']);
    expect(standing(breached)).toEqual({ state: 'BREACHED_OPEN', due: '2025-03-10 17:30:00' });
  });

  it.each([
    ['marked', true],
    ['not yet noticed', false],
  ])('late stays late: a missed deadline does not move, its breach %s', (_, noticed) => {
    const missed = noticed ? guarded(complaint(), '2025-03-11 17:30:01') : complaint();
    const { after, effects } = recomputed(missed, '2025-03-11 20:00:00', legalComplaintPolicy, monthThree);
    expect(effects).toEqual([['STAYS_LATE', '2025-03-11 17:30:00', '2025-03-12 17:30:00']]);
    expect(after).toBe(missed);
    expect(standing(guarded(after, '2025-03-11 20:00:00', monthThree)).state).toBe('BREACHED_OPEN');
  });

  it('a promise that was kept is left alone, and its proof does not claim the new calendar', () => {
    const kept = did(complaint(), '2025-03-10 10:00:00', agent, {
      deed: 'answer',
      answer: '已说明',
      judgement: 'NOTHING_FOUND',
    });
    const { after, effects } = recomputed(kept, '2025-03-10 11:00:00', legalComplaintPolicy, monthThree);
    expect([after, effects]).toEqual([kept, []]);
    expect(ticketView(kept.ticket, monthThree, 'service').clocks[0]?.proof.zh).toEqual([
      '2025-03-07 星期五 16:00 收到',
      '2025-03-11 星期二 17:30 到期',
      '按当时的日历和规则推算',
    ]);
  });

  it('a calendar that never opens again leaves the deadline standing', () => {
    const never = scheduleOf({ ...gxLawyers, weekly: {}, followsOfficial: false });
    const { after, effects } = recomputed(complaint(), '2025-03-09 10:00:00', legalComplaintPolicy, never);
    expect(effects[0]?.[0]).toBe('NO_DEADLINE');
    expect(standing(after).due).toBe('2025-03-11 17:30:00');
  });

  it('hours on the wall know no calendar', () => {
    const story = opened(hardCasePolicy, '2025-03-07 17:00:00');
    expect(recomputed(story, '2025-03-08 10:00:00', hardCasePolicy, monthThree)).toEqual({ after: story, effects: [] });
  });
});

describe('a policy is edited mid-flight', () => {
  const one = policyOf('COMPLAINT', {});
  const edited = (seconds: number): TicketPolicy => ({
    ...policyOf('COMPLAINT', { target: { unit: 'WALL', seconds } }),
    version: 2,
  });

  it('a ticket keeps the policy it was opened with until it is recomputed', () => {
    const story = opened(one, '2025-03-04 10:00:00');
    expect(story.ticket.policy).toEqual(one);
    const { after } = recomputed(story, '2025-03-04 11:00:00', edited(3600 * 48), gx);
    expect(after.ticket.policy.version).toBe(2);
    expect(standing(after).due).toBe('2025-03-06 10:00:00');
  });

  it('a paused clock takes the new rule when it goes on', () => {
    const paused = did(opened(one, '2025-03-04 10:00:00'), '2025-03-04 11:00:00', agent, { deed: 'pause' });
    const { after } = recomputed(paused, '2025-03-04 12:00:00', edited(3600 * 48), gx);
    expect(standing(after)).toEqual({ state: 'PAUSED', due: undefined });
    expect(standing(did(after, '2025-03-04 13:00:00', agent, { deed: 'resume' })).due).toBe('2025-03-06 12:00:00');
  });

  it('a clock that the new policy does not know keeps its promise', () => {
    const { after } = recomputed(
      opened(one, '2025-03-04 10:00:00'),
      '2025-03-04 11:00:00',
      { ...one, version: 2, clocks: [] },
      gx,
    );
    expect(clockEvents(guarded(after, '2025-03-09 00:00:00'))).toEqual(['ticket.breached 2025-03-05 10:00:01']);
  });
});

describe('many open tickets are compared before anything is written', () => {
  const policies = [
    legalComplaintPolicy,
    hardCasePolicy,
    policyOf('COMPLAINT', { target: { unit: 'BUSINESS_TIME', seconds: 12_345 } }),
    policyOf('FAULT', { target: { unit: 'BUSINESS_TIME', seconds: 300_000 } }),
  ];
  const received = ['2025-03-01 10:00', '2025-03-05 12:00', '2025-03-07 16:00', '2025-03-07 17:30', '2025-03-08 23:59'];
  const fresh = policies.flatMap((policy) =>
    received.map((wall) => opened({ ...policy, pausable: true }, `${wall}:00`)),
  );
  const paused = fresh.map((story) =>
    did(did(story, '2025-03-09 00:00:00', agent, { deed: 'pause' }), '2025-03-09 06:00:00', agent, { deed: 'resume' }),
  );
  const many = [...fresh, ...paused];

  it.each([
    ['the same calendar', gx],
    ['another holiday', monthThree],
    ['another working day', openSaturday],
  ])('%s: the diff is what each ticket alone would say', (_, schedule) => {
    const now = at('2025-03-09 10:00:00');
    const tickets = many.map(({ ticket }) => ticket);
    const { diffs, tickets: count } = recompute(tickets, ({ policy }) => ({ policy, schedule }), now);
    expect(count).toBe(40);
    expect(diffs).toEqual(tickets.flatMap((ticket) => recomputeTicket(ticket, ticket.policy, schedule, now).diffs));
    expect(diffs.length > 0).toBe(schedule !== gx);
  });

  it('a ticket without rules is left out', () => {
    expect(recompute([complaint().ticket], () => undefined, at('2025-03-09 10:00:00'))).toEqual({
      tickets: 1,
      diffs: [],
    });
  });
});

it('counted in a batch, a deadline is the one that proves itself', () => {
  const lunch = scheduleOf(hbLawyers);
  const batch = dueByBatch(lunch);
  const hours = (most: number) => fc.integer({ min: 0, max: most * 3600 });
  const target = fc.oneof(
    fc.record({ unit: fc.constant('BUSINESS_TIME' as const), seconds: fc.integer({ min: 1, max: 60 * 3600 }) }),
    fc.record({ unit: fc.constant('WORKING_DAYS' as const), days: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(
      target,
      hours(24 * 60),
      fc.array(fc.tuple(hours(30), hours(50)), { maxLength: 3 }),
      (what, offset, rests) => {
        const from = plusSeconds(at('2025-09-01 00:00:00'), offset);
        const pauses = rests.reduce<{ start: Instant; end: Instant }[]>((done, [work, rest]) => {
          const start = plusSeconds(done.at(-1)?.end ?? from, work);
          return done.concat({ start, end: plusSeconds(start, rest) });
        }, []);
        expect(batch(what, from, pauses)).toBe(dueOf(what, from, lunch, pauses)?.at);
      },
    ),
    { numRuns: 200 },
  );
});
