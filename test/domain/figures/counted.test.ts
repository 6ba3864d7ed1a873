import { describe, expect, test } from 'vitest';
import { orderTally, orderTallyTypes, ticketTallies } from '#domain/figures';
import type { PublishedEvent } from '#domain/kernel';
import {
  agent,
  at,
  conveniencePolicy,
  did,
  guarded,
  legalComplaintPolicy,
  opened,
  operatorPolicy,
} from '../tickets/prepare.ts';

const zone = 'Asia/Shanghai';

const event = (type: string, data: object, wall = '2025-03-04 18:45:00'): PublishedEvent => ({
  ...{ tenant: 'gx', type, subject: 'ORDER#o-1', version: 3, eventId: 'ORDER#o-1#0000000003', at: at(wall) },
  data: { product: 'convenience-orders', category: 'locks', ...data },
});
const provider = { role: 'provider', providerId: 'anxin', staff: 'p901' };

describe('an order counts', () => {
  test.each([
    ['as kept by the desk that phoned in time', 'order.contacted', { inTime: true, by: agent }, 'kept', undefined],
    ['as kept by the provider that phoned in time', 'order.contacted', { inTime: true, by: provider }, 'kept', 'anxin'],
    ['as kept when it is created on the call', 'order.created', { inTime: true, by: agent }, 'kept', undefined],
    [
      'as broken by whoever had accepted it',
      'order.overdue',
      { late: 'anxin', providerId: 'anxin' },
      'broken',
      'anxin',
    ],
    ['as broken by nobody who was merely asked', 'order.overdue', { providerId: 'anxin' }, 'broken', undefined],
    ['as requested', 'order.requested', {}, 'requested', undefined],
    ['as done', 'order.done', { providerId: 'anxin' }, 'done', 'anxin'],
    ['as cancelled', 'order.cancelled', {}, 'ended', undefined],
    ['as terminated', 'order.terminated', {}, 'ended', undefined],
  ])('%s', (_, type, data, what, providerId) => {
    const tally = orderTally(event(type, data), zone);
    expect(tally).toMatchObject({ subject: 'ORDER#o-1', what, date: '2025-03-04', place: { category: 'locks' } });
    expect(tally?.place.providerId).toBe(providerId);
    expect(orderTallyTypes).toContain(type);
  });

  test('its promise once: a call that comes too late, or is not the first, adds nothing', () => {
    expect(orderTally(event('order.contacted', { inTime: false }), zone)).toBeUndefined();
    expect(orderTally(event('order.contacted', { outcome: 'NO_ANSWER' }), zone)).toBeUndefined();
    expect(orderTally(event('order.accepted', {}), zone)).toBeUndefined();
    const kept = orderTally(event('order.created', { inTime: true }), zone);
    const broken = orderTally(event('order.overdue', {}), zone);
    expect([kept?.once, broken?.once]).toEqual(['PROMISE', 'PROMISE']);
  });

  test('on the day of its first late second, whenever that was noticed', () => {
    const dueAt = '2025-03-04T15:59:59.000Z';
    expect(orderTally(event('order.overdue', { dueAt }, '2025-03-06 09:00:00'), zone)?.date).toBe('2025-03-05');
    const sooner = '2025-03-04T15:59:58.000Z';
    expect(orderTally(event('order.overdue', { dueAt: sooner }, '2025-03-06 09:00:00'), zone)?.date).toBe('2025-03-04');
  });
});

describe('a ticket’s promise to phone within 24 hours', () => {
  const contact = { deed: 'contact', note: '已电话联系' } as const;
  const recorded = opened(conveniencePolicy, '2025-03-04 20:00:00');
  const counted = (story: { readonly ticket: Parameters<typeof ticketTallies>[0] }) =>
    ticketTallies(story.ticket, { category: 'cleaning', providerId: 'qingquan' }, zone);

  test('counts for nobody while it runs', () => {
    expect(counted(recorded)).toEqual([]);
  });

  test('is kept by a call in its last second, for the line and the provider of the order', () => {
    expect(counted(did(recorded, '2025-03-05 20:00:00', agent, contact))).toEqual([
      {
        ...{
          subject: `TICKET#${recorded.ticket.ticketId}`,
          once: 'FIRST_RESPONSE#1',
          date: '2025-03-05',
          what: 'kept',
        },
        place: { counted: 'TICKET', product: 'legal-hotline', category: 'cleaning', providerId: 'qingquan' },
      },
    ]);
  });

  test('is broken one second later, and a call afterwards changes nothing', () => {
    const late = guarded(recorded, '2025-03-07 00:00:00');
    const phoned = did(late, '2025-03-07 09:00:00', agent, contact);
    expect(counted(late)).toMatchObject([{ what: 'broken', date: '2025-03-05' }]);
    expect(counted(phoned)).toEqual(counted(late));
  });

  test('is not a matter’s solution, nor the operator’s two hours', () => {
    const complaint = opened(legalComplaintPolicy, '2025-03-04 10:00:00');
    expect(counted(guarded(complaint, '2025-03-20 00:00:00'))).toEqual([]);
    expect(counted(guarded(opened(operatorPolicy, '2025-03-04 10:00:00'), '2025-03-20 00:00:00'))).toEqual([]);
  });
});
