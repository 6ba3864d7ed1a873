import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { consultationKey, contactKey } from '#platform/keys';
import { product, ticketCloud } from '../support/ticket-cloud.ts';

const cloud = ticketCloud();

describe('tickets that events open', () => {
  const event = (type: string, subject: string, data: object) => ({
    time: '2025-03-07T07:59:00Z',
    detail: {
      ...{ tenant: 'gx', type, subject, version: 1, eventId: `${subject}#0000000001`, data },
      at: '2025-03-07T07:59:00.000Z',
    },
  });

  test('a consultation that is marked hard opens one case of its lawyer, from the event on, however often it comes', async () => {
    const contactId = randomUUID();
    const consultation = {
      ...{ contactId, version: 1, commandIds: [randomUUID()], field: '劳动法', question: '竞业限制', advice: '待研究' },
      ...{ kind: 'HARD', lawyer: '016', disclaimerRead: true, date: '2025-03-07' },
      recordedAt: '2025-03-07T07:59:00.000Z',
    };
    await cloud().put('hutong.gx.records', { ...consultationKey(contactId), ...consultation });
    await cloud().put('hutong.gx.records', {
      ...contactKey(contactId),
      contactId,
      version: 1,
      tags: { product },
      queues: [],
      agents: [],
    });
    const marked = event('consultation.recorded', `CONSULTATION#${contactId}`, {
      contactId,
      lawyer: '016',
      kind: 'HARD',
    });
    await Promise.all([cloud().invoke('open-on-event', marked), cloud().invoke('open-on-event', marked)]);
    await cloud().invoke('open-on-event', marked);
    const { body } = await cloud().ask('list', { as: 'gx-016', role: 'lawyer', query: { list: 'mine' } });
    expect(body.tickets).toMatchObject([
      {
        kind: 'HARD_CASE',
        content: '竞业限制',
        openedAt: '2025-03-07T07:59:00.000Z',
        next: { due: '2025-03-09T07:59:00.000Z' },
      },
    ]);
  });

  test('an ordinary consultation and a good score open nothing', async () => {
    const ordinary = { contactId: 'c-1', lawyer: '016', kind: 'ORDINARY' };
    await cloud().invoke('open-on-event', event('consultation.recorded', 'CONSULTATION#c-1', ordinary));
    const good = { visitId: 'v-1', product, score: 5, opensComplaint: false };
    await cloud().invoke('open-on-event', event('visit.answered', 'VISIT#v-1', good));
    expect(
      (await cloud().ask('list', { as: 'gx-201', role: 'supervisor', query: { list: 'open' } })).body.tickets,
    ).not.toContainEqual(expect.objectContaining({ content: expect.stringContaining('回访') }));
  });

  test('a bad score opens a complaint at the desk', async () => {
    const bad = { visitId: 'v-2', product, score: 1, reasons: ['未解决'], opensComplaint: true };
    await cloud().invoke('open-on-event', event('visit.answered', 'VISIT#v-2', bad));
    const { body } = await cloud().ask('list', { as: 'gx-102', query: { list: 'role' } });
    expect(body.tickets).toMatchObject([
      { kind: 'COMPLAINT', content: '回访评分1分:未解决', owner: { role: 'service' } },
    ]);
  });

  test('a bad score of an order opens a complaint about that order, so that its provider answers for it', async () => {
    const orderId = randomUUID();
    const bad = { visitId: 'v-3', product, cause: `ORDER#${orderId}`, score: 2, opensComplaint: true };
    await cloud().invoke('open-on-event', event('visit.answered', 'VISIT#v-3', bad));
    const { body } = await cloud().ask('list', { as: 'gx-102', query: { list: 'role' } });
    const listed = body.tickets.find(({ content }: { readonly content: string }) => content === '回访评分2分');
    const shown = await cloud().ask('show', { path: { ticketId: listed.ticketId } });
    expect(shown.body.orderId).toBe(orderId);
    const [created] = await cloud().eventsOf(`TICKET#${listed.ticketId}`);
    expect(created?.data).toMatchObject({ kind: 'COMPLAINT', orderId });
  });

  test('a complaint that staff record about an order names the order, and so do its events', async () => {
    const orderId = randomUUID();
    const { ticketId, ...opened } = await cloud().open({ orderId });
    expect(opened.orderId).toBe(orderId);
    const [created] = await cloud().eventsOf(`TICKET#${ticketId}`);
    expect(created?.data).toMatchObject({ orderId });
  });
});
