import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Instant, plusSeconds } from '#domain/kernel';
import {
  afterHandOver,
  afterReceipt,
  changeOf,
  type GatewayAnswer,
  handedToTopic,
  type LineTexts,
  type Message,
  mayBecome,
  messageSchema,
  nextStep,
  noTexts,
  turnOf,
} from '#domain/messages';
import { at } from '../fixtures.ts';
import { line, morning, night, requested, sent, settings, textsWith } from './samples.ts';

const accepted: GatewayAnswer = { kind: 'ACCEPTED', providerMessageId: 'p-1' };
const away: GatewayAnswer = { kind: 'AWAY' };
const minutes = (count: number): Instant => plusSeconds(morning, count * 60);
const inLine = textsWith({ version: 3, waiting: ['m-1'] });

describe('when the queue hands out a text', () => {
  test('the first in its line goes', () => {
    expect(turnOf(sent(), inLine, settings, 1, morning)).toEqual({ kind: 'HAND_OVER' });
  });

  test.each([
    [
      'it waits while an earlier one to the same line is on its way (ambiguity 63)',
      sent(),
      textsWith({ waiting: ['m-0', 'm-1'] }),
      1,
    ],
    ['another attempt was meant', sent({ attempts: 2 }), inLine, 1],
    ['it has gone already', afterHandOver(sent(), 1, accepted, morning), inLine, 1],
  ])('%s', (_, message, texts, attempt) => {
    if (!message) throw new Error('no message');
    expect(turnOf(message, texts, settings, attempt, morning)).toEqual({ kind: 'LEAVE' });
  });

  test('it is refused when its receiver wants no texts any more, or the tenant sends none', () => {
    const optedOut = { ...inLine, optedOutAt: morning };
    expect(turnOf(sent(), optedOut, settings, 1, morning)).toMatchObject({ message: { refusal: 'OPTED_OUT' } });
    expect(turnOf(sent(), inLine, undefined, 1, morning)).toMatchObject({ message: { refusal: 'NO_PORT' } });
  });

  test('a survey whose turn comes at night is held until the morning', () => {
    const survey = sent({ purpose: 'SURVEY' });
    expect(turnOf(survey, inLine, settings, 1, night)).toMatchObject({
      message: { state: 'HELD', until: at('2025-03-05 08:00:00'), version: 3 },
    });
  });
});

describe('what the gateway makes of it', () => {
  test('a text that it takes is accepted, and the next in line is told', () => {
    const after = afterHandOver(sent(), 1, accepted, morning);
    if (!after) throw new Error('not accepted');
    const change = changeOf(sent(), after, textsWith({ version: 4, waiting: ['m-1', 'm-2'] }));
    expect(change.texts).toMatchObject({ version: 5, waiting: ['m-2'] });
    expect(change.event).toMatchObject({
      type: 'message.accepted',
      version: 3,
      data: { next: 'm-2', generation: 1, line },
    });
  });

  test('one that it does not take is given up for people to look at', () => {
    expect(afterHandOver(sent(), 1, { kind: 'REFUSED' }, morning)).toMatchObject({
      state: 'FAILED',
      failure: 'GATEWAY_REFUSED',
    });
  });

  test.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 60],
    [70, 60],
  ])('after %i attempts in vain it waits %i minutes', (attempts, wait) => {
    expect(afterHandOver(sent({ attempts }), attempts, away, morning)).toMatchObject({
      state: 'DEFERRED',
      until: minutes(wait),
    });
  });

  test('an answer that comes after a receipt changes nothing', () => {
    const delivered = afterReceipt(sent(), 'DELIVERED', morning);
    if (!delivered) throw new Error('not delivered');
    expect(afterHandOver(delivered, 1, accepted, morning)).toBeUndefined();
  });
});

describe('receipts', () => {
  const acceptedOne = afterHandOver(sent(), 1, accepted, morning) ?? sent();
  const deferredOne = afterHandOver(sent(), 1, away, morning) ?? sent();

  test.each([
    ['says that it arrived', acceptedOne, 'DELIVERED', 'DELIVERED'],
    ['says that it did not', acceptedOne, 'FAILED', 'UNDELIVERED'],
    ['comes before the gateway has answered us', sent(), 'DELIVERED', 'DELIVERED'],
    ["comes though the gateway's answer was lost", deferredOne, 'DELIVERED', 'DELIVERED'],
    ['comes twice', afterReceipt(acceptedOne, 'DELIVERED', morning) ?? sent(), 'DELIVERED', undefined],
    ['comes after a better one', afterReceipt(acceptedOne, 'DELIVERED', morning) ?? sent(), 'FAILED', undefined],
    ['corrects a worse one', afterReceipt(acceptedOne, 'FAILED', morning) ?? sent(), 'DELIVERED', 'DELIVERED'],
  ] as const)('a receipt that %s', (_, message, status, state) => {
    expect(afterReceipt(message, status, morning)?.state).toBe(state);
  });
});

describe('the long process of a text that has to wait', () => {
  const deferred = afterHandOver(sent(), 1, away, morning) ?? sent();

  test('it sleeps until the gateway is to be tried again, then it is retried', () => {
    expect(nextStep(deferred, settings, morning)).toEqual({ done: false, wakeAt: minutes(1) });
    expect(nextStep(deferred, settings, minutes(1))).toMatchObject({
      ...{ done: false, change: { state: 'REQUESTED', attempts: 2, version: 4 } },
    });
  });

  test('an hour late it does the same', () => {
    expect(nextStep(deferred, settings, minutes(61))).toMatchObject({ change: { state: 'REQUESTED', attempts: 2 } });
  });

  test('a survey that is due at night waits for the morning', () => {
    const survey = afterHandOver(sent({ purpose: 'SURVEY' }), 1, away, at('2025-03-04 21:59:30')) ?? sent();
    expect(nextStep(survey, settings, at('2025-03-04 22:00:30'))).toEqual({
      done: false,
      wakeAt: at('2025-03-05 08:00:00'),
    });
    expect(nextStep(survey, settings, at('2025-03-05 08:00:00'))).toMatchObject({ change: { state: 'REQUESTED' } });
  });

  test('three days count from when it could first be sent, not from the night before', () => {
    const held = {
      ...sent({ purpose: 'SURVEY', attempts: 0 }),
      state: 'HELD',
      until: at('2025-03-05 08:00:00'),
    } as const;
    expect(nextStep(held, settings, at('2025-03-05 08:00:00'))).toMatchObject({
      change: { state: 'REQUESTED', attempts: 1, since: at('2025-03-05 08:00:00') },
    });
  });

  test('while it is on its way it is looked at ever less often', () => {
    const step = (now: Instant) => nextStep(sent(), settings, now);
    expect(step(morning)).toEqual({ done: false, wakeAt: minutes(1) });
    expect(step(minutes(10))).toEqual({ done: false, wakeAt: minutes(20) });
  });

  test('it is over when the gateway has it', () => {
    expect(nextStep(afterHandOver(sent(), 1, accepted, morning) ?? sent(), settings, morning)).toEqual({ done: true });
  });

  test('a gateway that stays away is tried for 72 hours, once a minute at most, and then people are asked', () => {
    const attempts: number[] = [];
    const walk = (message: Message, now: Instant): Message => {
      const step = nextStep(message, settings, now);
      if (step.done) return step.change ?? message;
      if (step.change?.state !== 'REQUESTED') return walk(message, step.wakeAt);
      attempts.push((now - morning) / 60_000);
      const handed = handedToTopic(step.change, step.change.attempts, now) ?? step.change;
      return walk(afterHandOver(handed, step.change.attempts, away, now) ?? handed, now);
    };
    const end = walk(deferred, morning);
    expect(end).toMatchObject({ state: 'FAILED', failure: 'GATEWAY_AWAY', at: minutes(72 * 60) });
    expect(attempts.slice(0, 6)).toEqual([1, 6, 21, 81, 141, 201]);
    expect(attempts.at(-1)).toBeLessThan(72 * 60);
    expect(end.attempts).toBe(attempts.length + 1);
  });
});

// Any order of answers, receipts, wakes and hand-overs, some of them twice.
type Deed = 'topic' | 'accept' | 'away' | 'refuse' | 'delivered' | 'undelivered' | 'wake';
const deed = fc.constantFrom<Deed>('topic', 'accept', 'away', 'refuse', 'delivered', 'undelivered', 'wake');

const after = (message: Message, what: Deed, now: Instant): Message | undefined => {
  if (what === 'topic') return handedToTopic(message, message.attempts, now);
  if (what === 'delivered') return afterReceipt(message, 'DELIVERED', now);
  if (what === 'undelivered') return afterReceipt(message, 'FAILED', now);
  if (what === 'wake') return nextStep(message, settings, now).change;
  const answers = { accept: accepted, away, refuse: { kind: 'REFUSED' } } as const;
  return afterHandOver(message, message.attempts, answers[what], now);
};

interface Run {
  readonly message: Message;
  readonly texts: LineTexts;
  now: Instant;
}

describe('whatever comes in whatever order', () => {
  test('versions count up, states follow the table, rows can be read back, and the line holds exactly what is on its way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 7200 })), { maxLength: 40 }), (deeds) => {
        const first = changeOf(undefined, requested(), noTexts);
        const run: Run = { message: first.message, texts: first.texts, now: morning };
        for (const [what, seconds] of deeds) {
          run.now = plusSeconds(run.now, seconds);
          const next = after(run.message, what, run.now);
          if (!next) continue;
          expect(mayBecome(run.message.state, next.state)).toBe(true);
          const change = changeOf(run.message, next, run.texts);
          expect(change.event.version).toBe(run.message.version + 1);
          expect(z.decode(messageSchema, z.encode(messageSchema, next))).toEqual(next);
          Object.assign(run, { message: next, texts: change.texts });
          expect(run.texts.waiting).toEqual(['REQUESTED', 'SENT', 'DEFERRED'].includes(next.state) ? ['m-1'] : []);
        }
      }),
    );
  });
});
