import { describe, expect, test, vi } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { type TicketCloud, ticketCloud } from '../support/ticket-cloud.ts';

const cloud = ticketCloud();

describe('a calendar that changes under open tickets', () => {
  test('the difference is shown first, and moves deadlines only when it is applied', async () => {
    const { ticketId, clocks } = await cloud().open();
    expect(clocks[0].due).toBe('2025-03-11T09:30:00.000Z');
    const holiday = { from: '2025-03-10', name: '设备检修', open: [] };
    await cloud().keepLocalDays([holiday]);
    const moved = { ticketId, clock: 'RESOLUTION', newDue: '2025-03-12T09:30:00.000Z', effect: 'MOVED' };
    const recompute = (body: object) => cloud().ask('recompute', { as: 'gx-301', role: 'admin', body });
    const ofTicket = ({ body }: Awaited<ReturnType<TicketCloud['ask']>>) =>
      body.moved.filter((one: { readonly ticketId: string }) => one.ticketId === ticketId);

    expect(ofTicket(await recompute({}))).toMatchObject([moved]);
    expect((await cloud().ask('show', { path: { ticketId } })).body.clocks[0].due).toBe('2025-03-11T09:30:00.000Z');
    expect(ofTicket(await recompute({ apply: true }))).toMatchObject([moved]);
    expect((await cloud().ask('show', { path: { ticketId } })).body.clocks[0].due).toBe('2025-03-12T09:30:00.000Z');
    expect(ofTicket(await recompute({ apply: true }))).toEqual([]);
    const types = (await cloud().eventsOf(`TICKET#${ticketId}`)).map(({ type }) => type);
    expect(types).toEqual(['ticket.created', 'ticket.recomputed']);
  });

  test('a place to go on that is none is refused', async () => {
    const answer = await cloud().ask('recompute', { as: 'gx-301', role: 'admin', body: { after: 'bm9uZQ' } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } });
  });
});

describe('the guard of a ticket', () => {
  const assess = (ticketId: string, generation = 1) =>
    cloud().invoke('assess', { tenant: 'gx', subject: `TICKET#${ticketId}`, generation });

  test('sleeps until what comes next, and marks a breach once though it wakes twice', async () => {
    const { ticketId } = await cloud().open();
    // Fri 16:00; the warning is on Tue at 13:30.
    expect(await assess(ticketId)).toEqual({ done: false, version: 1, sleepSeconds: 336_600 });
    vi.setSystemTime(parseInstant('2025-03-11T09:30:01Z'));
    expect(await assess(ticketId)).toMatchObject({ done: true, version: 2 });
    vi.setSystemTime(parseInstant('2025-03-11T10:30:00Z'));
    expect(await assess(ticketId)).toMatchObject({ done: true, version: 2 });
    expect((await cloud().eventsOf(`TICKET#${ticketId}`)).map(({ type }) => type)).toEqual([
      'ticket.created',
      'ticket.breached',
    ]);
  });

  test('of an earlier life goes home without touching the ticket', async () => {
    const { ticketId } = await cloud().open();
    vi.setSystemTime(parseInstant('2025-03-11T09:30:01Z'));
    expect(await assess(ticketId, 2)).toMatchObject({ done: true, version: 1 });
  });
});
