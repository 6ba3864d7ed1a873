import { describe, expect, test } from 'vitest';
import type { PublishedEvent } from '#domain/kernel';
import { occasionFrom, replyFrom } from '#domain/visits';
import { at } from '../fixtures.ts';

const line = '0123456789abcdef0123456789abcdef';
const event = (type: string, subject: string, data: Record<string, unknown>): PublishedEvent => ({
  ...{ tenant: 'gx', eventId: `${subject}#1`, type, at: at('2025-03-04 10:00:00'), subject, version: 1, data },
});
const ticket = (type: string, data: Record<string, unknown>) =>
  occasionFrom(event(type, 'TICKET#t-1', { product: 'legal-hotline', line, kind: 'COMPLAINT', ...data }));

describe('an event that is worth asking about', () => {
  test.each([
    ['ticket.closed', { state: 'CLOSED', closing: 'DONE' }, 'ticket.closed'],
    ['ticket.resolved', { state: 'RESOLVED' }, 'ticket.resolved'],
    ['ticket.answered', { state: 'CLOSED' }, 'ticket.closed'],
    ['ticket.answered', { state: 'PROPOSED' }, undefined],
    ['ticket.closed', { state: 'CLOSED', closing: 'WITHDRAWN' }, undefined],
    ['ticket.closed', { state: 'CLOSED', closing: 'NOT_OURS' }, undefined],
  ])('%s %j is the occasion %s', (type, data, occasion) => {
    expect(ticket(type, data)?.occasion.cause.event).toBe(occasion);
  });

  test('names who served, and the call', () => {
    const owned = ticket('ticket.closed', { state: 'CLOSED', owner: { role: 'specialist', staff: '401' } });
    expect(owned).toMatchObject({ occasion: { kind: 'COMPLAINT', cause: { agent: '401' } }, product: 'legal-hotline' });
    const data = { contactId: 'c-1', lawyer: '016', field: '劳动法', kind: 'ORDINARY', date: '2025-03-04' };
    expect(occasionFrom(event('consultation.recorded', 'CONSULTATION#c-1', data))).toMatchObject({
      occasion: { kind: 'ORDINARY', inApp: false, cause: { agent: '016', contactId: 'c-1' } },
    });
  });

  test('a finished order is one of its business line, so that a policy may tell lines apart', () => {
    const data = { product: 'convenience-orders', category: 'locks', channel: 'PHONE', line };
    expect(occasionFrom(event('order.done', 'ORDER#o-1', data))).toEqual({
      occasion: { kind: 'locks', inApp: false, cause: { event: 'order.done', subject: 'ORDER#o-1' } },
      ...{ product: 'convenience-orders', line },
    });
  });

  test('an order of the app is known as such', () => {
    expect(occasionFrom(event('order.done', 'ORDER#o-1', { channel: 'WECHAT' }))?.occasion.inApp).toBe(true);
    expect(occasionFrom(event('order.done', 'ORDER#o-1', { channel: 'VOICE' }))?.occasion.inApp).toBe(false);
  });
});

describe('an arrived text', () => {
  const text = (data: Record<string, unknown>) =>
    replyFrom(event('sms.received', 'INBOUND#gx-sms-1', { line, ...data }));

  test('that is a score belongs to the line it came from, and is known again by its id', () => {
    expect(text({ keyword: 'RATING', score: 5 })).toEqual({
      line,
      command: { id: 'INBOUND#gx-sms-1', channel: 'TEXT', answer: { score: 5, reasons: [] } },
    });
  });

  test.each([[{ keyword: 'STOP' }], [{ keyword: 'TEXT' }], [{ keyword: 'RATING', score: 6 }]])(
    '%j is no score',
    (data) => {
      expect(text(data)).toBeUndefined();
    },
  );
});
