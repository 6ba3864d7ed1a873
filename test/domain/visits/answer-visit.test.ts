import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  answerLate,
  answerVisit,
  type OpenVisit,
  reportTask,
  takeStep,
  type Visit,
  visitSchema,
  whoseReply,
} from '#domain/visits';
import { at } from '../fixtures.ts';
import { planned, policy } from './fixtures.ts';

const now = at('2025-03-04 11:00:00');
const open = (visit: Visit): OpenVisit => {
  if (visit.state === 'ANSWERED' || visit.state === 'ABANDONED') throw new Error(`the visit is ${visit.state}`);
  return visit;
};
const asked = open(takeStep(planned(), { what: 'ASK_BY_TEXT', dueAt: now }, now).visit);
const task = open(takeStep(asked, { what: 'AGENT_TASK', dueAt: now }, now).visit);
const keys = (score: number, id = 'c-1') => ({ id, channel: 'KEYS' as const, answer: { score, reasons: [] } });
const decided = (visit: Visit, score: number, id?: string) => {
  const outcome = answerVisit(visit, keys(score, id), policy, now);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

describe('an answer', () => {
  test.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ])('of %i: opens a complaint: %s', (score, opensComplaint) => {
    expect(decided(asked, score).change?.event).toMatchObject({
      type: 'visit.answered',
      version: 3,
      data: { score, opensComplaint, channel: 'KEYS', cause: 'TICKET#t-1' },
    });
  });

  test('keeps its words out of the journal', () => {
    const answer = { score: 2, reasons: ['服务态度'], text: '等了很久' };
    const outcome = answerVisit(asked, { id: 'c-1', channel: 'AGENT', answer, by: 'gx-101' }, policy, now);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.visit).toMatchObject({ state: 'ANSWERED', text: '等了很久', by: 'gx-101' });
    expect(JSON.stringify(outcome.value.change?.event)).not.toContain('等了很久');
  });

  test('that comes again changes nothing and is told the same', () => {
    const first = decided(asked, 4);
    expect(answerVisit(first.visit, keys(4), policy, now)).toEqual({ ok: true, value: { visit: first.visit } });
  });

  test('to a closed survey changes nothing', () => {
    const { visit } = decided(asked, 4);
    expect(answerVisit(visit, keys(1, 'c-2'), policy, now)).toEqual({ ok: false, refusal: { code: 'VISIT_CLOSED' } });
  });

  test('with a reason that the survey does not offer is refused', () => {
    const command = { id: 'c-1', channel: 'FORM' as const, answer: { score: 3, reasons: ['天气'] } };
    expect(answerVisit(asked, command, policy, now)).toEqual({
      ok: false,
      refusal: { code: 'UNKNOWN_REASON', offered: policy.reasons },
    });
  });

  test('is stored and read back as it was, without what only an open visit has', () => {
    const stored = z.encode(visitSchema, decided(asked, 5).visit);
    expect(stored).not.toHaveProperty('askedAt');
    expect(z.decode(visitSchema, stored)).toMatchObject({ state: 'ANSWERED', score: 5, answeredAt: now });
  });
});

describe('an agent who rings up', () => {
  const report = (visit: Visit, outcome: 'UNREACHED' | 'REFUSED', id = 'r-1') =>
    reportTask(visit, { id, outcome, by: 'gx-101' }, policy, now);

  test('and reaches nobody leaves the task on the list, until the third attempt in all', () => {
    const first = report(task, 'UNREACHED');
    if (!first.ok) throw new Error('refused');
    expect(first.value.change?.event).toMatchObject({ type: 'visit.unreached', data: { attempt: 2, by: 'gx-101' } });
    const second = report(first.value.visit, 'UNREACHED', 'r-2');
    if (!second.ok) throw new Error('refused');
    expect(second.value.visit).toMatchObject({ state: 'ABANDONED', reason: 'NO_ANSWER' });
  });

  test('and is told that no survey is wanted ends the visit', () => {
    expect(report(task, 'REFUSED')).toMatchObject({
      ok: true,
      value: { change: { event: { type: 'visit.abandoned', data: { reason: 'REFUSED' } } } },
    });
  });

  test('reports only on what stands on the list', () => {
    expect(report(asked, 'UNREACHED')).toEqual({ ok: false, refusal: { code: 'NO_TASK' } });
    expect(report(decided(task, 5).visit, 'UNREACHED')).toEqual({ ok: false, refusal: { code: 'VISIT_CLOSED' } });
  });

  test('and reports twice has reported once', () => {
    const first = report(task, 'UNREACHED');
    if (!first.ok) throw new Error('refused');
    expect(report(first.value.visit, 'UNREACHED')).toEqual({ ok: true, value: { visit: first.value.visit } });
  });
});

describe('a texted "5"', () => {
  const survey = (visitId: string, wall: string, isOpen = true) => ({ visitId, askedAt: at(wall), open: isOpen });

  test('with two open surveys belongs to the one sent last', () => {
    const both = [survey('v-1', '2025-03-04 10:30:00'), survey('v-2', '2025-03-04 12:00:00')];
    expect(whoseReply(both)?.visitId).toBe('v-2');
    expect(whoseReply(both.toReversed())?.visitId).toBe('v-2');
  });

  test('after the last was answered belongs to the one that is still open', () => {
    const both = [survey('v-1', '2025-03-04 10:30:00'), survey('v-2', '2025-03-04 12:00:00', false)];
    expect(whoseReply(both)?.visitId).toBe('v-1');
  });

  test('to closed surveys is noted at the last of them, once, and changes no answer', () => {
    const both = [survey('v-1', '2025-03-04 10:30:00', false), survey('v-2', '2025-03-04 12:00:00', false)];
    expect(whoseReply(both)).toMatchObject({ visitId: 'v-2', open: false });
    const { visit } = decided(asked, 4);
    const late = answerLate(visit, { id: 'INBOUND#sim-1', channel: 'TEXT' }, now);
    expect(late?.visit).toEqual({ ...visit, version: visit.version + 1, commandIds: ['c-1', 'INBOUND#sim-1'] });
    expect(late?.event).toMatchObject({ type: 'visit.answeredLate', data: { channel: 'TEXT', line: visit.line } });
    expect(late && answerLate(late.visit, { id: 'INBOUND#sim-1', channel: 'TEXT' }, now)).toBeUndefined();
    expect(answerLate(asked, { id: 'INBOUND#sim-1', channel: 'TEXT' }, now)).toBeUndefined();
  });

  test('that nobody asked for belongs to none', () => {
    expect(whoseReply([])).toBeUndefined();
  });
});
