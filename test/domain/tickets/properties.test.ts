import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, plusSeconds, secondsBetween } from '#domain/kernel';
import {
  act,
  type Clock,
  type ClockPolicy,
  changeTicket,
  clockOf,
  nextStep,
  type Ticket,
  type TicketEvent,
  type TicketPolicy,
} from '#domain/tickets';
import { agent, at, gx, opened, policyOf, uuid, type Wish, wished } from './prepare.ts';

const HOUR = 3600;
const START = at('2025-03-06 14:00:00');

/** What can happen to a ticket: somebody does something, or the guard wakes, in time or not. */
type Happening = Wish | 'wake' | 'wake twice';

const happenings: readonly Happening[] = [
  'wake',
  'wake twice',
  { deed: 'contact', note: '已联系' },
  { deed: 'pause' },
  { deed: 'resume' },
  { deed: 'reply', note: '用户来话' },
  { deed: 'answer', answer: '已说明', judgement: 'NOTHING_FOUND' },
  { deed: 'resolve', result: '已解决', judgement: 'NOTHING_FOUND' },
  { deed: 'visit' },
  { deed: 'close' },
  { deed: 'close', withdrawn: true },
  { deed: 'reopen', note: '不满意' },
  { deed: 'escalate', reason: 'MEDIA' },
];

const target = fc.oneof(
  fc.integer({ min: 1, max: 72 * HOUR }).map((seconds) => ({ unit: 'WALL', seconds }) as const),
  fc.integer({ min: 1, max: 20 * HOUR }).map((seconds) => ({ unit: 'BUSINESS_TIME', seconds }) as const),
  fc.integer({ min: 1, max: 3 }).map((days) => ({ unit: 'WORKING_DAYS', days }) as const),
);
const seconds = fc.integer({ min: 1, max: 48 * HOUR });
const warn = fc.array(
  fc.oneof(
    seconds.map((afterStartSeconds) => ({ afterStartSeconds })),
    seconds.map((beforeDueSeconds) => ({ beforeDueSeconds })),
    seconds.map((beforeLastClosingSeconds) => ({ beforeLastClosingSeconds })),
  ),
  { maxLength: 3 },
);
const levels = fc.uniqueArray(
  seconds.map((afterDueSeconds) => ({ afterDueSeconds, escalateTo: 'manager' as const })),
  { maxLength: 2, selector: ({ afterDueSeconds }) => afterDueSeconds },
);
const clock = (fixed: Partial<ClockPolicy>): fc.Arbitrary<Partial<ClockPolicy>> =>
  fc.record({ target, warn, levels }).map((random) => ({ ...random, ...fixed }));

const policies: fc.Arbitrary<TicketPolicy> = fc
  .tuple(
    clock({ name: 'FIRST_RESPONSE', stop: 'CONTACTED' }),
    clock({ name: 'NEXT_RESPONSE', start: 'CUSTOMER_REPLIED', stop: 'ANSWERED' }),
    clock({ name: 'RESOLUTION', stop: 'SOLVED' }),
  )
  .map((clocks) => ({ ...policyOf('COMPLAINT', ...clocks), reopens: 2 }));

const histories = fc.array(
  fc.record({ pass: fc.integer({ min: 0, max: 30 * HOUR }), what: fc.constantFrom(...happenings) }),
  { maxLength: 14 },
);

interface Lived {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
  readonly now: Instant;
}

const wakeOnce = ({ ticket, events, now }: Lived): Lived => {
  const change = act(ticket, nextStep(ticket, gx, now).actions, gx, now);
  return change ? { ticket: change.ticket, events: [...events, ...change.events], now } : { ticket, events, now };
};

const happen = ({ ticket: before, events }: Lived, now: Instant, what: Happening): Lived => {
  const lived = { ticket: before, events, now };
  if (what === 'wake') return wakeOnce(lived);
  if (what === 'wake twice') return wakeOnce(wakeOnce(lived));
  const outcome = changeTicket(before, wished(before, what, uuid()), agent, gx, now);
  if (!outcome.ok) return lived;
  const { ticket, change } = outcome.value;
  return { ticket, events: [...events, ...(change?.events ?? [])], now };
};

type History = readonly { readonly pass: number; readonly what: Happening }[];

const live = (policy: TicketPolicy, history: History): Lived =>
  history.reduce<Lived>((lived, { pass, what }) => happen(lived, plusSeconds(lived.now, pass), what), {
    ...opened(policy, '2025-03-06 14:00:00'),
    now: START,
  });

/** The same history, guarded to the second: between happenings the guard wakes whenever it asked to. */
const liveGuarded = (policy: TicketPolicy, history: History): Lived => {
  const watch = (lived: Lived, until: Instant): Lived => {
    const acted = wakeOnce(lived);
    const { wakeAt } = nextStep(acted.ticket, gx, acted.now);
    return wakeAt === undefined || wakeAt > until ? { ...acted, now: until } : watch({ ...acted, now: wakeAt }, until);
  };
  return history.reduce<Lived>(
    (lived, { pass, what }) => happen(watch(lived, plusSeconds(lived.now, pass)), plusSeconds(lived.now, pass), what),
    {
      ...opened(policy, '2025-03-06 14:00:00'),
      now: START,
    },
  );
};

const eachLife = (law: (lived: Lived, policy: TicketPolicy, history: History) => void) =>
  fc.assert(
    fc.property(policies, histories, (policy, history) => law(live(policy, history), policy, history)),
    { numRuns: 150 },
  );

const standingsOf = ({ ticket }: Lived) =>
  ticket.clocks.map(({ name, cycle, log }) => ({ name, cycle, ...clockOf(log) }));

/** Seconds of its target that a clock on the wall had used at an instant, told from the log without `clockOf`. */
const usedSeconds = ({ log }: Clock, until: Instant): number => {
  const span = { used: 0, since: log[0]?.at };
  for (const { what, at: when } of log.filter((entry) => entry.at <= until)) {
    if (what === 'PAUSE' && span.since !== undefined) {
      span.used += secondsBetween(span.since, when);
      span.since = undefined;
    }
    if (what === 'RESUME') span.since = when;
  }
  return span.used + (span.since === undefined ? 0 : secondsBetween(span.since, until));
};

describe('whatever happens to a ticket', () => {
  it('a clock on the wall is met exactly when the time that counted does not exceed its target', () => {
    eachLife(({ ticket }) => {
      for (const one of ticket.clocks) {
        const rule = ticket.policy.clocks.find(({ name }) => name === one.name);
        const stop = one.log.find(({ what }) => what === 'FULFIL');
        if (rule?.target.unit !== 'WALL' || stop === undefined) continue;
        const inTime = usedSeconds(one, stop.at) <= rule.target.seconds;
        expect(clockOf(one.log).state).toBe(inTime ? 'MET' : 'LATE');
      }
    });
  });

  it('a breach happens once for each clock, and never un-happens', () => {
    eachLife(({ ticket, events }) => {
      for (const { name, cycle, log } of ticket.clocks) {
        const breaches = events.filter(
          ({ type, data }) =>
            type === 'ticket.breached' && 'cycle' in data && data.clock === name && data.cycle === cycle,
        );
        expect(breaches).toHaveLength(log.filter(({ what }) => what === 'BREACH').length);
        expect(breaches.length).toBeLessThanOrEqual(1);
        const marks = log.map((_, i) => clockOf(log.slice(0, i + 1)).breachedAt);
        expect(marks.slice(marks.findIndex((mark) => mark !== undefined)).every((mark) => mark === marks.at(-1))).toBe(
          true,
        );
        if (breaches.length > 0) expect(['LATE', 'BREACHED_OPEN']).toContain(clockOf(log).state);
      }
    });
  });

  it('once the guard has acted there is nothing to do, and it next wakes later', () => {
    eachLife((lived) => {
      const acted = wakeOnce(lived);
      const { actions, wakeAt } = nextStep(acted.ticket, gx, acted.now);
      expect(actions).toEqual([]);
      if (wakeAt !== undefined) expect(secondsBetween(acted.now, wakeAt)).toBeGreaterThan(0);
      expect(wakeOnce(acted)).toEqual(acted);
    });
  });

  it('a guard that is late, absent or doubled finds the same outcome as one that is exact', () => {
    eachLife((lived, policy, history) => {
      const told = (one: Lived) => standingsOf(wakeOnce(one)).map(({ warned, escalated, ...rest }) => rest);
      expect(told(lived)).toEqual(told(liveGuarded(policy, history)));
    });
  });

  it('an exact guard gives no action twice', () => {
    eachLife((_, policy, history) => {
      for (const { log } of liveGuarded(policy, history).ticket.clocks) {
        const keys = log.flatMap((entry) => ('dueAt' in entry ? [`${entry.what} ${entry.dueAt}`] : []));
        expect(new Set(keys).size).toBe(keys.length);
      }
    });
  });

  it('each version has one event, and each event a line of the timeline', () => {
    eachLife(({ ticket, events }) => {
      expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
      expect(ticket.version).toBe(events.length);
      expect(ticket.timeline.map(({ type }) => type)).toEqual(events.map(({ type }) => type));
    });
  });

  it('the guard goes home only when no clock can need it', () => {
    eachLife((lived) => {
      const { ticket, now } = wakeOnce(lived);
      const open = standingsOf({ ...lived, ticket }).some(({ state }) => state === 'RUNNING' || state === 'PAUSED');
      if (nextStep(ticket, gx, now).done) expect(open).toBe(false);
    });
  });
});

it('a pause moves a deadline on the wall by its own length', () => {
  const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 * HOUR }), fc.integer({ min: 0, max: 50 * HOUR })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(pauses, (pairs) => {
      const wishes: History = pairs.flatMap(([work, rest]) => [
        { pass: work, what: { deed: 'pause' } as const },
        { pass: rest, what: { deed: 'resume' } as const },
      ]);
      const policy = policyOf('COMPLAINT', { target: { unit: 'WALL', seconds: 24 * HOUR } });
      const [standing] = standingsOf(live(policy, wishes));
      const rested = pairs.reduce((sum, [, rest]) => sum + rest, 0);
      expect(standing?.pausedSeconds).toBe(rested);
      expect(standing?.due).toBe(plusSeconds(START, 24 * HOUR + rested));
    }),
    { numRuns: 200 },
  );
});
