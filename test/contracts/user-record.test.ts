import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pastKey } from '#domain/contacts';
import { parseInstant } from '#domain/kernel';
import { contactKey, pastRow, stateKey } from '#platform/keys';
import { callable } from '../support/staff-cloud.ts';
import { product, ticketCloud } from '../support/ticket-cloud.ts';

const cloud = ticketCloud();
const { invoke, ask } = callable({
  keep: () => import('#functions/users/keep-record/handler'),
  show: () => import('#functions/users/show-record/handler'),
});

const records = 'hutong.gx.records';
const callAt = '2025-03-07T07:50:00.000Z';

/** Somebody calls from a line of his own. */
const called = async () => {
  const line = randomBytes(16).toString('hex');
  const contactId = randomUUID();
  const tags = { product, line };
  await cloud().put(records, { ...contactKey(contactId), contactId, version: 1, tags, queues: [], agents: [] });
  const past = { contactId, at: callAt, product, outcome: 'ANSWERED' };
  await cloud().put(records, { ...pastRow(line, pastKey(parseInstant(callAt), contactId)), ...past });
  return { line, contactId };
};

const published = (event: object) => ({ time: callAt, detail: { subject: '', ...event } });

/** The function hears of everything that a ticket's journal holds, twice. */
const hearOfTicket = async (ticketId: string): Promise<void> => {
  const subject = `TICKET#${ticketId}`;
  for (const { type, at, data, eventId } of await cloud().eventsOf(subject)) {
    const event = published({ tenant: 'gx', type, at, data, eventId, subject, version: 1 });
    await Promise.all([invoke('keep', event), invoke('keep', event)]);
  }
};

const hear = (type: string, subject: string, data: object, at = callAt) =>
  invoke('keep', published({ tenant: 'gx', type, subject, version: 1, eventId: `${subject}#1`, at, data }));

const shown = (query: object, who: object = {}) => ask('show', { ...who, query });

describe('the record of a user', () => {
  test('begins with the first contact, however late its event comes, and holds what is over too', async () => {
    const { line, contactId } = await called();
    const { ticketId } = await cloud().open({ contactId });
    await hearOfTicket(ticketId);
    await hear('contact.ended', 'CONTACT#older', { line, totalSeconds: 60 }, '2024-12-24T00:01:00.000Z');
    await hear('contact.ended', 'CONTACT#newer', { line, totalSeconds: 60 });
    const visitId = randomUUID();
    await cloud().put(records, {
      ...stateKey(`VISIT#${visitId}`),
      ...{ visitId, version: 2, product, line, contactLine: line, timeZone: 'Asia/Shanghai', mobile: true },
      ...{ cause: { event: 'ticket.closed', subject: `TICKET#${ticketId}` }, plannedAt: callAt, attempts: [] },
      ...{
        contactPhone: 'hidden',
        commandIds: [],
        state: 'ANSWERED',
        answeredAt: callAt,
        channel: 'TEXT',
        score: 5,
        reasons: [],
      },
    });
    await hear('visit.planned', `VISIT#${visitId}`, { line });

    const { status, body } = await shown({ contactId });
    expect(status).toBe(200);
    expect(body.basic).toMatchObject({ firstContactAt: '2024-12-24T00:00:00.000Z', members: [] });
    expect(body.matters).toMatchObject({ complaints: 1, open: 1, list: [{ ticketId }] });
    expect(body.visits).toMatchObject({ planned: 1, answered: 1, average: '5.0' });
    expect(body.behaviour).toMatchObject({ calls: 1, answered: 1, orders: 0 });
  });

  test('is the same from the call and from its ticket, and never tells the number', async () => {
    const { contactId } = await called();
    const { ticketId } = await cloud().open({ contactId, contactNumber: '13877123456' });
    await hearOfTicket(ticketId);
    const [byCall, byTicket] = [await shown({ contactId }), await shown({ ticketId })];
    expect(byTicket.body.matters).toEqual(byCall.body.matters);
    // The number that was left is not the calling line's.
    expect(byTicket.body.basic.number).toBeUndefined();
    expect(JSON.stringify([byCall.body, byTicket.body])).not.toContain('13877123456');
  });

  test('of a ticket without a call is that of the number that was left, masked', async () => {
    const { ticketId } = await cloud().open({ contactNumber: '13977123456' });
    await hearOfTicket(ticketId);
    const { body } = await shown({ ticketId });
    expect(body.basic).toMatchObject({ number: '139****3456', firstContactAt: '2025-03-07T08:00:00.000Z' });
    expect(body.matters.list).toMatchObject([{ ticketId }]);
  });

  test('of nobody is not found, and is asked for in one way at a time', async () => {
    expect((await shown({ contactId: randomUUID() })).status).toBe(404);
    expect((await shown({ contactId: randomUUID(), line: 'none' })).status).toBe(404);
    expect((await shown({ ticketId: randomUUID() })).status).toBe(404);
    expect((await shown({})).status).toBe(400);
    expect((await shown({ ticketId: randomUUID(), orderId: randomUUID() })).status).toBe(400);
  });

  test('is for those who see names and addresses in orders', async () => {
    const { contactId } = await called();
    for (const role of ['lawyer', 'manager', 'support', 'admin'])
      expect((await shown({ contactId }, { role })).status).toBe(403);
    for (const role of ['service', 'specialist', 'supervisor'])
      expect((await shown({ contactId }, { role })).status).toBe(200);
  });
});
