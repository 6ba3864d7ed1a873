import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  between,
  isOpen,
  lastActive,
  nextClose,
  nextOpen,
  nextOpenStrict,
  readSchedule,
  type Schedule,
  subtract,
} from '#domain/business-time';
import { type Instant, instant } from '#domain/kernel';
import { type Minutes, minutesOf, type Rules, walk } from './by-minutes.ts';
import { DAYS, randomCalendar } from './random-calendars.ts';

// A few hundred calendars here; many more with HUTONG_CALENDARS=10000 npx vitest run --project unit test/domain/business-time/properties.test.ts
const numRuns = Number(process.env.HUTONG_CALENDARS ?? 200);
const PATIENCE = 30_000 + numRuns * 200;
const WEEK = 7 * 1440;

const scheduleOf = (rules: Rules): Schedule => {
  const read = readSchedule(rules);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};

/** Minutes into the middle week, and minutes of working time. */
const question = fc.record({
  from: fc.integer({ min: WEEK, max: 2 * WEEK }),
  to: fc.integer({ min: WEEK, max: 2 * WEEK }),
  count: fc.integer({ min: 1, max: 1500 }),
});
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;
const questions = fc.array(question, { minLength: 4, maxLength: 4 });

const moment = fc.integer({ min: 0, max: DAYS * 86_400_000 });
const moments = fc.tuple(moment, moment, moment);
const lengthPair = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }));

const answers = (schedule: Schedule, from: Instant, to: Instant, count: number) => ({
  add: add(schedule, from, count * 60),
  subtract: subtract(schedule, from, count * 60),
  between: between(schedule, from, to),
  open: isOpen(schedule, from).open,
  nextOpen: nextOpen(schedule, from),
  nextOpenStrict: nextOpenStrict(schedule, from),
  nextClose: nextClose(schedule, from),
  lastActive: lastActive(schedule, from),
});

const walked = (minutes: Minutes, { from, to, count }: Question) => ({
  add: walk.add(minutes, from, count),
  subtract: walk.subtract(minutes, from, count),
  between: from <= to ? walk.between(minutes, from, to) : -walk.between(minutes, to, from),
  open: minutes.open[from] === 1,
  nextOpen: walk.nextOpen(minutes, from),
  nextOpenStrict: walk.nextOpenStrict(minutes, from),
  nextClose: walk.nextClose(minutes, from),
  lastActive: walk.lastActive(minutes, from),
});

/** What the walk could not know, because it leads out of its weeks, is left out. */
const known = <T extends object>(answer: T): Partial<T> => JSON.parse(JSON.stringify(answer));

describe('on random calendars, around changes of clocks', () => {
  it('working time is what a walk minute by minute finds', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(randomCalendar, questions, ({ rules, firstDay }, asked) => {
        const schedule = scheduleOf(rules);
        const minutes = minutesOf(rules, firstDay, DAYS);
        for (const one of asked) {
          const [from, to] = [one.from, one.to].map((index) => instant(minutes.start + index * 60_000));
          if (from === undefined || to === undefined) continue;
          expect(answers(schedule, from, to, one.count)).toMatchObject(known(walked(minutes, one)));
        }
      }),
      { numRuns },
    );
  });

  /** Runs a law on instants and lengths that fall anywhere, to the millisecond. */
  const law = (
    holds: (schedule: Schedule, at: readonly [Instant, Instant, Instant], lengths: [number, number]) => void,
  ) =>
    fc.assert(
      fc.property(randomCalendar, moments, lengthPair, ({ rules, firstDay }, three, lengths) => {
        const [a, b, c] = three.map((ms) => instant(firstDay + ms));
        if (a !== undefined && b !== undefined && c !== undefined) holds(scheduleOf(rules), [a, b, c], lengths);
      }),
      { numRuns },
    );

  it('between measures what add added', { timeout: PATIENCE }, () => {
    law((schedule, [from], [seconds]) => {
      const to = add(schedule, from, seconds);
      if (to !== undefined) expect(between(schedule, from, to)).toBe(seconds);
    });
  });

  it('subtract undoes add as far as the next open moment, add undoes subtract as far as the last', {
    timeout: PATIENCE,
  }, () => {
    law((schedule, [from], [seconds]) => {
      const later = add(schedule, from, seconds);
      if (later !== undefined) expect(subtract(schedule, later, seconds)).toBe(nextOpen(schedule, from));
      const earlier = subtract(schedule, from, seconds);
      if (earlier !== undefined) expect(add(schedule, earlier, seconds)).toBe(lastActive(schedule, from));
    });
  });

  it('adding in two steps is adding at once', { timeout: PATIENCE }, () => {
    law((schedule, [from], [first, second]) => {
      const halfway = add(schedule, from, first);
      const atOnce = add(schedule, from, first + second);
      if (halfway !== undefined) expect(add(schedule, halfway, second)).toBe(atOnce);
    });
  });

  it('working time between three moments adds up, in any order', { timeout: PATIENCE }, () => {
    law((schedule, [a, b, c]) => {
      expect(between(schedule, a, b) + between(schedule, b, c)).toBeCloseTo(between(schedule, a, c), 6);
    });
  });

  it('more time is never due earlier, and a later start neither', { timeout: PATIENCE }, () => {
    law((schedule, [a, b], [one, other]) => {
      const due = (from: number, seconds: number): number => add(schedule, instant(from), seconds) ?? Infinity;
      expect(due(a, Math.min(one, other))).toBeLessThanOrEqual(due(a, Math.max(one, other)));
      expect(due(Math.min(a, b), one)).toBeLessThanOrEqual(due(Math.max(a, b), one));
    });
  });
});
