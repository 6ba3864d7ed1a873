import { describe, expect, test } from 'vitest';
import {
  type Callback,
  type CallbackOutcome,
  gotThrough,
  nextStep,
  reportOutcome,
  requestCallback,
} from '#domain/callbacks';
import { at } from '../fixtures.ts';

const line = '0123456789abcdef0123456789abcdef';
const nine = at('2025-03-04 09:00:00');
const wish = { callbackId: 'cb-1', contactId: 'c-1', product: 'legal-hotline', line };
const requested = requestCallback(wish, nine).callback;

const report = (callback: Callback, outcome: CallbackOutcome, wall: string, id = wall): Callback => {
  const decided = reportOutcome(callback, { id, outcome, by: 'gx-101' }, at(wall));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.callback;
};

const dueAgain = (callback: Callback, wall: string): Callback => {
  const next = nextStep(callback, at(wall));
  if (next.done || !('change' in next)) throw new Error('nothing is due');
  return next.change.callback;
};

describe('a caller who wants to be rung back', () => {
  test('stands on the agents’ list at once', () => {
    expect(requestCallback(wish, nine)).toMatchObject({
      expectedVersion: 0,
      callback: { state: 'OFFERED', dueAt: nine },
      event: { type: 'callback.requested', subject: 'CALLBACK#cb-1', data: { contactId: 'c-1', generation: 1 } },
    });
    expect(nextStep(requested, nine)).toEqual({ done: false });
  });

  test('and is busy at 9:00:00 is due again at 9:05, 9:20 and 10:20, and then is a person’s decision', () => {
    const first = report(requested, 'UNREACHED', '2025-03-04 09:00:00');
    expect(first).toMatchObject({ state: 'WAITING', dueAt: at('2025-03-04 09:05:00') });
    expect(nextStep(first, at('2025-03-04 09:04:59'))).toEqual({ done: false, wakeAt: at('2025-03-04 09:05:00') });
    const second = report(dueAgain(first, '2025-03-04 09:05:00'), 'UNREACHED', '2025-03-04 09:05:00');
    expect(second).toMatchObject({ state: 'WAITING', dueAt: at('2025-03-04 09:20:00') });
    const third = report(dueAgain(second, '2025-03-04 09:20:00'), 'UNREACHED', '2025-03-04 09:20:00');
    expect(third).toMatchObject({ state: 'WAITING', dueAt: at('2025-03-04 10:20:00') });
    const last = report(dueAgain(third, '2025-03-04 10:20:00'), 'UNREACHED', '2025-03-04 10:20:00');
    expect(last).toMatchObject({ state: 'TASK' });
    expect(nextStep(last, at('2025-03-04 10:20:00'))).toEqual({ done: true });
    expect(report(last, 'DROPPED', '2025-03-04 11:00:00')).toMatchObject({ state: 'CLOSED', how: 'DROPPED' });
  });

  test('a wake that comes twice puts him on the list once', () => {
    const waiting = report(requested, 'UNREACHED', '2025-03-04 09:00:00');
    expect(nextStep(dueAgain(waiting, '2025-03-04 09:05:00'), at('2025-03-04 09:05:00'))).toEqual({ done: false });
  });

  test('and is reached is off the list for good', () => {
    const reached = report(requested, 'REACHED', '2025-03-04 09:10:00');
    expect(nextStep(reached, nine)).toEqual({ done: true });
    expect(reportOutcome(reached, { id: 'other', outcome: 'UNREACHED', by: 'gx-102' }, nine)).toEqual({
      ok: false,
      refusal: { code: 'CALLBACK_CLOSED' },
    });
    expect(reportOutcome(reached, { id: '2025-03-04 09:10:00', outcome: 'REACHED', by: 'gx-101' }, nine)).toEqual({
      ok: true,
      value: { callback: reached },
    });
  });

  test('and has got through since need not be rung back; who was answered before still must', () => {
    expect(gotThrough(requested, at('2025-03-04 09:30:00'), at('2025-03-04 09:30:01'))).toMatchObject({
      callback: { state: 'CLOSED', how: 'GOT_THROUGH' },
      event: { type: 'callback.closed', version: 2, data: { how: 'GOT_THROUGH' } },
    });
    expect(gotThrough(requested, at('2025-03-04 08:59:59'), at('2025-03-04 09:30:01'))).toBeUndefined();
    const reached = report(requested, 'REACHED', '2025-03-04 09:10:00');
    expect(gotThrough(reached, at('2025-03-04 09:30:00'), at('2025-03-04 09:30:01'))).toBeUndefined();
  });
});
