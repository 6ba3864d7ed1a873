import { describe, expect, test } from 'vitest';
import { type DayTally, userFigures, userTallies, userTallyTypes } from '#domain/figures';
import type { PublishedEvent } from '#domain/kernel';
import { at } from '../fixtures.ts';

const line = '0123456789abcdef0123456789abcdef';
const event = (type: string, data: object): PublishedEvent => ({
  ...{ tenant: 'gx', type, subject: 'X#1', version: 1, eventId: 'X#1#0000000001', at: at('2025-03-04 10:00:00') },
  data: { product: 'convenience-orders', ...data },
});
const counted = (type: string, data: object = {}) =>
  userTallies(event(type, data), 'Asia/Shanghai').map(({ what, by = 1 }) => [what, by]);

describe('users', () => {
  test.each([
    ['a call', 'contact.ended', {}, [['calls', 1]]],
    ['not the later part of a call that was moved', 'contact.ended', { initialContactId: 'c-1' }, []],
    ['a complaint', 'ticket.created', { kind: 'COMPLAINT' }, [['complaints', 1]]],
    ['a consultation', 'ticket.created', { kind: 'CONSULTATION' }, [['consultations', 1]]],
    ['any other matter', 'ticket.created', { kind: 'FAULT' }, [['others', 1]]],
    [
      'an answer with its score',
      'visit.answered',
      { score: 4 },
      [
        ['answers', 1],
        ['scores', 4],
      ],
    ],
  ])('count with %s', (_, type, data, expected) => {
    expect(counted(type, data)).toEqual(expected);
    expect(userTallyTypes).toContain(type);
  });

  test('count themselves once each, at whatever they are first heard of', () => {
    const [tally] = userTallies(event('order.requested', { line }), 'Asia/Shanghai');
    expect(tally).toMatchObject({ subject: `USER#${line}`, once: 'users', what: 'users', date: '2025-03-04' });
    expect(counted('order.accepted', { line })).toEqual([]);
  });

  test('are summed up over days, with the mean of their scores', () => {
    const none = { kept: 0, broken: 0, requested: 0, done: 0, ended: 0, complaints: 0, consultations: 0, others: 0 };
    const day = (users: number, calls: number, answers: number, scores: number): DayTally => ({
      ...{ counted: 'USER', product: 'convenience-orders', ...none, users, calls, answers, scores },
    });
    expect(userFigures([day(1, 3, 1, 5), day(0, 2, 1, 4)])).toMatchObject({ users: 1, calls: 5, average: '4.5' });
    expect(userFigures([]).average).toBe('–');
  });
});
