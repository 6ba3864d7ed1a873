import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instant, plusSeconds } from '#domain/kernel';
import { isWithin, nextStep, type OpenVisit, type Reach, takeStep, type VisitPolicy } from '#domain/visits';
import { at } from '../fixtures.ts';
import { free, planned, policy, withoutCalls } from './fixtures.ts';

/** Wakes the visit whenever it asked to be woken, until it is over or stands on the agents' list. */
const run = (visit: OpenVisit, rules: VisitPolicy, reach: Reach, from: Instant): readonly [string, Instant][] => {
  const next = nextStep(visit, rules, reach, from);
  if (next.done) return [];
  if ('wakeAt' in next) return visit.state === 'TASK' ? [] : run(visit, rules, reach, next.wakeAt);
  const { visit: after } = takeStep(visit, next.step, from);
  const here: [string, Instant] = [next.step.what, from];
  return after.state === 'ANSWERED' || after.state === 'ABANDONED' ? [here] : [here, ...run(after, rules, reach, from)];
};

const story = (steps: readonly [string, string][]) => steps.map(([what, wall]) => [what, at(wall)]);

describe('a return visit goes its way', () => {
  test('a mobile line is texted after half an hour, rung up a day later, and is an agent’s task the day after', () => {
    expect(run(planned(), policy, free, at('2025-03-04 10:00:00'))).toEqual(
      story([
        ['ASK_BY_TEXT', '2025-03-04 10:30:00'],
        ['CALL', '2025-03-05 10:30:00'],
        ['AGENT_TASK', '2025-03-06 10:30:00'],
      ]),
    );
  });

  test('without the approval of calls the unanswered text becomes an agent’s task', () => {
    expect(run(planned(), withoutCalls, free, at('2025-03-04 10:00:00'))).toEqual(
      story([
        ['ASK_BY_TEXT', '2025-03-04 10:30:00'],
        ['AGENT_TASK', '2025-03-05 10:30:00'],
      ]),
    );
  });

  test('a fixed line is never texted', () => {
    const fixed = planned(at('2025-03-04 10:00:00'), false);
    expect(run(fixed, policy, free, at('2025-03-04 10:00:00')).map(([what]) => what)).toEqual([
      'CALL',
      'CALL',
      'AGENT_TASK',
    ]);
    expect(run(fixed, withoutCalls, free, at('2025-03-04 10:00:00'))).toEqual(
      story([['AGENT_TASK', '2025-03-04 10:30:00']]),
    );
  });

  test('what is over at half past eleven at night is texted at eight', () => {
    expect(run(planned(at('2025-03-04 23:30:00')), policy, free, at('2025-03-04 23:30:00'))[0]).toEqual([
      'ASK_BY_TEXT',
      at('2025-03-05 08:00:00'),
    ]);
  });

  test('nobody is rung up at eight in the evening, the last minute before is in time', () => {
    const fixed = (wall: string) => planned(at(wall), false);
    expect(nextStep(fixed('2025-03-04 19:29:59'), policy, free, at('2025-03-04 19:59:59'))).toMatchObject({
      step: { what: 'CALL', dueAt: at('2025-03-04 19:59:59') },
    });
    expect(nextStep(fixed('2025-03-04 19:30:00'), policy, free, at('2025-03-04 20:00:00'))).toEqual({
      done: false,
      wakeAt: at('2025-03-05 09:00:00'),
    });
  });

  test('a wake that comes hours late and at night waits for the morning, and its step keeps its name', () => {
    const fixed = planned(at('2025-03-04 10:00:00'), false);
    expect(nextStep(fixed, policy, free, at('2025-03-04 21:00:00'))).toEqual({
      done: false,
      wakeAt: at('2025-03-05 09:00:00'),
    });
    expect(nextStep(fixed, policy, free, at('2025-03-05 09:00:00'))).toMatchObject({
      step: { dueAt: at('2025-03-04 10:30:00') },
    });
  });

  test('who may be neither texted nor rung up any more is left alone', () => {
    const reach = { ...free, doNotCall: true };
    expect(run(planned(), policy, reach, at('2025-03-04 10:00:00')).map(([what]) => what)).toEqual([
      'ASK_BY_TEXT',
      'GIVE_UP',
    ]);
  });

  test('a task that nobody takes up for a week is dropped', () => {
    const visit = planned(at('2025-03-04 10:00:00'), false);
    const task = takeStep(visit, { what: 'AGENT_TASK', dueAt: visit.plannedAt }, at('2025-03-04 10:30:00'));
    if (task.visit.state !== 'TASK') throw new Error('no task');
    expect(nextStep(task.visit, policy, free, at('2025-03-11 10:29:59'))).toHaveProperty('wakeAt');
    const over = nextStep(task.visit, policy, free, at('2025-03-11 10:30:00'));
    if (over.done || !('step' in over)) throw new Error('no step');
    expect(takeStep(task.visit, over.step, at('2025-03-11 10:30:00')).event).toMatchObject({
      type: 'visit.abandoned',
      data: { reason: 'NOT_TAKEN_UP' },
    });
  });

  test('whenever it is planned and woken, nobody is disturbed outside the hours, and three attempts are the most', () => {
    const begin = at('2025-03-04 00:00:00');
    const day = fc.integer({ min: 0, max: 86_400 });
    const flag = fc.boolean();
    fc.assert(
      fc.property(day, flag, flag, flag, flag, (second, mobile, calls, doNotCall, optedOut) => {
        const plannedAt = plusSeconds(begin, second);
        const rules = { ...policy, calls };
        const steps = run(planned(plannedAt, mobile), rules, { refused: false, doNotCall, optedOut }, plannedAt);
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.length).toBeLessThanOrEqual(3);
        for (const [what, when] of steps) {
          if (what === 'ASK_BY_TEXT') expect(isWithin(rules.quietHours, when, 'Asia/Shanghai')).toBe(false);
          if (what === 'CALL') expect(isWithin(rules.callHours, when, 'Asia/Shanghai')).toBe(true);
          if (doNotCall) expect(['CALL', 'AGENT_TASK']).not.toContain(what);
        }
      }),
    );
  });

  test('the answer of nextStep only moves forward: until it asks to be woken nothing is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.boolean(), (later, mobile) => {
        const visit = planned(at('2025-03-04 18:00:00'), mobile);
        const now = plusSeconds(visit.plannedAt, later);
        const next = nextStep(visit, policy, free, now);
        if (next.done || !('wakeAt' in next)) return;
        expect(next.wakeAt).toBeGreaterThan(now);
        expect(nextStep(visit, policy, free, instant(next.wakeAt - 1000))).toEqual(next);
        expect(nextStep(visit, policy, free, next.wakeAt)).toHaveProperty('step');
      }),
    );
  });
});
