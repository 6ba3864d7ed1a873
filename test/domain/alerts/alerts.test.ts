import { describe, expect, test } from 'vitest';
import { acknowledge, alertingTypes, alertLists, alertListTime, keptUntil, raiseAlert } from '#domain/alerts';
import type { PublishedEvent } from '#domain/kernel';
import { at } from '../fixtures.ts';

const evening = at('2025-03-04 18:50:01');
const alertId = '6c1f9b0e-2f39-4d0f-9d28-0a5c1b0e7a11';

const event = (type: string, data: object, subject = 'ORDER#o-1'): PublishedEvent => ({
  ...{ tenant: 'gx', type, subject, version: 3, eventId: `${subject}#0000000003`, at: evening },
  data: { number: 'DD202503040001', product: 'convenience-orders', ...data },
});

const raised = (type: string, data: object, subject?: string) =>
  raiseAlert(alertId, event(type, data, subject), evening);
const alertOf = (type: string, data: object, subject?: string) => {
  const change = raised(type, data, subject);
  if (!change) throw new Error('nobody is alerted');
  return change.alert;
};

describe('a supervisor is alerted', () => {
  test('to an order whose customer was not phoned in time', () => {
    expect(raised('order.overdue', { category: 'locks', dueAt: '2025-03-04T10:50:00.000Z', late: 'anxin' })).toEqual({
      expectedVersion: 0,
      alert: {
        ...{ alertId, version: 1, state: 'OPEN', occasion: 'ORDER_OVERDUE' },
        about: { kind: 'ORDER', id: 'o-1', number: 'DD202503040001' },
        ...{ product: 'convenience-orders', category: 'locks', raisedAt: evening, shownFrom: evening },
      },
      event: {
        ...{ type: 'alert.raised', subject: `ALERT#${alertId}`, version: 1, at: evening },
        data: { occasion: 'ORDER_OVERDUE', about: 'ORDER#o-1', cause: 'ORDER#o-1#0000000003' },
      },
    });
  });

  test.each([
    ['no provider is left for an order', 'order.deskAsked', { why: 'NOBODY_LEFT' }, 'ORDER_UNPLACED', undefined],
    [
      'a ticket’s promise is broken',
      'ticket.breached',
      { clock: 'FIRST_RESPONSE' },
      'TICKET_BREACHED',
      'FIRST_RESPONSE',
    ],
    ['a complaint is flagged as it is recorded', 'ticket.created', { escalated: true }, 'TICKET_ESCALATED', undefined],
    ['a complaint is flagged later', 'ticket.escalated', { reason: 'MEDIA' }, 'TICKET_ESCALATED', 'MEDIA'],
    ['it stays open long after', 'ticket.escalated', { reason: 'STILL_OPEN' }, 'TICKET_ESCALATED', 'STILL_OPEN'],
    ['a provider falls below the floor', 'provider.suspended', { reason: 'CREDIT' }, 'PROVIDER_SUSPENDED', 'CREDIT'],
  ])('when %s', (_, type, data, occasion, detail) => {
    const subject = `${type.split('.')[0]?.toUpperCase()}#1`;
    const alert = alertOf(type, data, subject);
    expect([alert.occasion, alert.detail, `${alert.about.kind}#${alert.about.id}`]).toEqual([
      occasion,
      detail,
      subject,
    ]);
    expect(alertingTypes).toContain(type);
  });

  test('not when an order waits at the desk for another reason, a ticket is ordinary, or anything else happens', () => {
    expect(raised('order.deskAsked', { why: 'NO_PLACE' })).toBeUndefined();
    expect(raised('ticket.created', { escalated: false }, 'TICKET#t-1')).toBeUndefined();
    expect(raised('order.accepted', {})).toBeUndefined();
    expect(raised('toString', {})).toBeUndefined();
  });

  test('only after the quiet hours of the ticket', () => {
    const morning = '2025-03-05T00:00:00.000Z';
    const alert = alertOf('ticket.breached', { clock: 'FIRST_RESPONSE', noticeAt: morning }, 'TICKET#t-1');
    expect([alert.raisedAt, alert.shownFrom]).toEqual([evening, at('2025-03-05 08:00:00')]);
    expect(alertListTime(alert)).toBe(alert.shownFrom);
  });

  test('not any more to what is told again after its alert has been kept for ninety days', () => {
    const late = raiseAlert(alertId, event('order.overdue', {}), keptUntil({ raisedAt: evening }));
    expect(late).toBeUndefined();
    expect(keptUntil({ raisedAt: evening })).toBe(at('2025-06-02 18:50:01'));
  });

  test('without a number, name or word of the customer', () => {
    const told = { category: 'locks', contactId: 'c-1', line: '0'.repeat(32), by: { role: 'service', staff: '101' } };
    expect(JSON.stringify(raised('order.overdue', told))).not.toMatch(/c-1|0{32}|101/);
  });
});

describe('who has seen an alert', () => {
  const open = alertOf('order.overdue', {});
  const later = at('2025-03-04 18:55:00');

  test('is written down with the time, and the alert leaves the open ones', () => {
    const change = acknowledge(open, '201', later);
    expect(change?.alert).toEqual({
      ...open,
      ...{ state: 'ACKNOWLEDGED', version: 2, acknowledgedAt: later, acknowledgedBy: '201' },
    });
    expect(change?.event).toMatchObject({ type: 'alert.acknowledged', version: 2, data: { by: '201' } });
    expect(change && alertLists[change.alert.state]).toBe('ALERTS#ACKNOWLEDGED');
    expect(change && alertListTime(change.alert)).toBe(later);
  });

  test('second changes nothing', () => {
    const seen = acknowledge(open, '201', later)?.alert;
    expect(seen && acknowledge(seen, '202', later)).toBeUndefined();
  });
});
