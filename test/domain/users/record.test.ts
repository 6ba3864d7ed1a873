import { describe, expect, test } from 'vitest';
import type { PastContact } from '#domain/contacts';
import type { PublishedEvent } from '#domain/kernel';
import { type Found, sightingOf, sightingTypes, userRecord } from '#domain/users';
import type { Visit } from '#domain/visits';
import { createdStory, desk, did as done, requested } from '../orders/prepare.ts';
import { agent, at, consultationPolicy, conveniencePolicy, did, opened } from '../tickets/prepare.ts';

const line = '0123456789abcdef0123456789abcdef';

const event = (type: string, subject: string, data: object): PublishedEvent => ({
  ...{ tenant: 'gx', type, subject, version: 1, eventId: `${subject}#0000000001`, at: at('2025-03-04 10:00:00') },
  data: { line, ...data },
});

describe('a record of a user', () => {
  test('begins with the first contact from the number: when the call began, not when it ended', () => {
    const ended = sightingOf(event('contact.ended', 'CONTACT#c-1', { totalSeconds: 300 }));
    expect(ended).toEqual({ line, at: at('2025-03-04 09:55:00') });
    expect(sightingOf(event('order.requested', 'ORDER#o-1', {}))).toEqual({ line, at: at('2025-03-04 10:00:00') });
  });

  test('files tickets and return visits, to be found when they are over', () => {
    const matterOf = (type: string, subject: string) => sightingOf(event(type, subject, {}))?.matter;
    expect(matterOf('ticket.created', 'TICKET#t-1')).toEqual({ kind: 'TICKET', id: 't-1' });
    expect(matterOf('visit.planned', 'VISIT#v-1')).toEqual({ kind: 'VISIT', id: 'v-1' });
    expect(sightingTypes).toContain('visit.planned');
  });

  test('tells no line where the number was withheld, and nothing of any other event', () => {
    const { line: _, ...withheld } = event('ticket.created', 'TICKET#t-1', {}).data;
    expect(sightingOf({ ...event('ticket.created', 'TICKET#t-1', {}), data: withheld })?.line).toBeUndefined();
    expect(sightingOf(event('ticket.closed', 'TICKET#t-1', {}))).toBeUndefined();
  });
});

const call = (contactId: string, wall: string, outcome: PastContact['outcome'], initialContactId?: string) => ({
  ...{ contactId, at: at(wall), product: 'convenience-orders', outcome },
  ...(initialContactId !== undefined && { initialContactId }),
});

const visit: Visit = {
  ...{ visitId: 'v-1', version: 3, product: 'convenience-orders', line, contactLine: line, timeZone: 'Asia/Shanghai' },
  ...{ cause: { event: 'order.done', subject: 'ORDER#o-1' }, mobile: true, plannedAt: at('2025-03-03 09:00:00') },
  ...{ attempts: [], commandIds: [], state: 'ANSWERED', answeredAt: at('2025-03-03 10:00:00'), channel: 'TEXT' },
  ...{ score: 4, reasons: ['等待较久'], text: '希望周末也能上门' },
};
const nothing: Found = { members: [], past: [], orders: [], tickets: [], visits: [] };

describe('what a record says', () => {
  const complaint = opened(conveniencePolicy, '2025-03-02 20:00:00');
  const consultation = opened(consultationPolicy, '2025-03-01 10:00:00');
  const contact = { deed: 'contact', note: '已电话联系' } as const;
  const found: Found = {
    ...nothing,
    ...{ number: '138****0001', firstAt: at('2024-12-24 08:00:00') },
    past: [
      call('c-3', '2025-03-04 10:01:00', 'ANSWERED', 'c-2'),
      call('c-2', '2025-03-04 10:00:00', 'TRANSFERRED'),
      call('c-1', '2025-03-01 09:00:00', 'ABANDONED'),
    ],
    tickets: [did(complaint, '2025-03-03 09:00:00', agent, contact).ticket, consultation.ticket],
    visits: [
      visit,
      { ...visit, visitId: 'v-2', state: 'ABANDONED', abandonedAt: visit.plannedAt, reason: 'NO_ANSWER' },
    ],
  };

  test('who it is: first contact from the file even where its call is long forgotten, latest from what is newest', () => {
    expect(userRecord(found).basic).toEqual({
      ...{ number: '138****0001', members: [] },
      ...{ firstContactAt: at('2024-12-24 08:00:00'), latestContactAt: at('2025-03-04 10:00:00') },
    });
    expect(userRecord(nothing).basic).toEqual({ members: [] });
  });

  test('how often he called: a call that was moved to another queue is one', () => {
    expect(userRecord(found).behaviour).toMatchObject({ calls: 2, answered: 1, unanswered: 1, orders: 0, lines: [] });
  });

  test('what he complained and asked about, and how much of it is open', () => {
    expect(userRecord(found).matters).toMatchObject({ complaints: 1, consultations: 1, others: 0, open: 2 });
  });

  test('what he thought of it, with what he proposed', () => {
    expect(userRecord(found).visits).toEqual({
      ...{ planned: 2, answered: 1, average: '4.0' },
      list: [
        {
          ...{ visitId: 'v-1', product: 'convenience-orders', state: 'ANSWERED', at: at('2025-03-03 10:00:00') },
          ...{ score: 4, reasons: ['等待较久'], suggestion: '希望周末也能上门' },
        },
        { visitId: 'v-2', product: 'convenience-orders', state: 'ABANDONED', at: visit.plannedAt, reasons: [] },
      ],
    });
    expect(userRecord(nothing).visits.average).toBe('–');
  });

  test('what he ordered, and the names and addresses that he gave, each once, the latest first', () => {
    const urged = done(createdStory(), '2025-03-04 18:45:00', desk, { deed: 'urge' });
    const dropped = done(requested('2025-03-04 18:20:00', { category: 'movers' }), '2025-03-04 18:21:00', desk, {
      ...{ deed: 'cancel', reason: '不需要了' },
    });
    const orders = [urged.order, createdStory({ contactName: '王先生' }).order, dropped.order];
    const { behaviour, details } = userRecord({ ...nothing, orders });
    expect(behaviour).toMatchObject({ orders: 3, urges: 1, cancelled: 1 });
    expect(behaviour.lines).toEqual([
      { category: 'locks', orders: 2 },
      { category: 'movers', orders: 1 },
    ]);
    expect(details.names.map(({ text }) => text)).toEqual(['王小姐', '王先生']);
    expect(details.addresses.map(({ text }) => text)).toEqual(['南宁市兴宁区朝阳路1号']);
  });
});
