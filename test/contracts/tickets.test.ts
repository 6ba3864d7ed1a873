import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { complaint, ticketCloud } from '../support/ticket-cloud.ts';

const cloud = ticketCloud();

describe('recording a ticket', () => {
  test('ten deliveries of one command record one ticket, and all get it', async () => {
    const body = complaint();
    const answers = await Promise.all(Array.from({ length: 10 }, () => cloud().ask('open', { body })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
    expect(await cloud().eventsOf(`TICKET#${body.commandId}`)).toHaveLength(1);
  });

  test('numbers of one kind and day differ, whoever comes at once', async () => {
    const numbers = (await Promise.all(Array.from({ length: 5 }, () => cloud().open()))).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(5);
    expect(numbers.every((number) => /^TS20250307\d{4}$/.test(number))).toBe(true);
  });

  test("the caller's words and number stay in the records; the journal has neither", async () => {
    const { ticketId } = await cloud().open({ content: '王女士要求退费', contactNumber: '138 0000 1234' });
    const journal = JSON.stringify(await cloud().eventsOf(`TICKET#${ticketId}`));
    expect(journal).not.toMatch(/王女士|1380000/);
    expect((await cloud().ask('show', { path: { ticketId } })).body.callBack).toEqual({
      number: '13800001234',
      masked: false,
    });
    const { callBack } = (await cloud().ask('show', { as: 'gx-601', role: 'support', path: { ticketId } })).body;
    expect(callBack).toEqual({ number: '138****1234', masked: true });
  });
});

describe('doing something to a ticket', () => {
  const contact = (ticketId: string, version: number, commandId = randomUUID()) =>
    cloud().ask('change', { path: { ticketId, deed: 'contact' }, body: { commandId, version, note: '已电话联系' } });

  test('of two who act at once one does, the other is told to look again', async () => {
    const { ticketId, version } = await cloud().open();
    const answers = await Promise.all([contact(ticketId, version), contact(ticketId, version)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toEqual({ code: 'CHANGED_MEANWHILE', message: '内容刚被他人修改,请刷新后重试' });
  });

  test('one command that is delivered five times is carried out once, and every delivery is answered', async () => {
    const { ticketId, version } = await cloud().open();
    const commandId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => contact(ticketId, version, commandId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await cloud().eventsOf(`TICKET#${ticketId}`)).toHaveLength(2);
  });

  test('what only another ticket may report, no person can', async () => {
    const { ticketId, version } = await cloud().open();
    const body = { commandId: randomUUID(), version, report: 'SOLVED' };
    expect((await cloud().ask('change', { path: { ticketId, deed: 'link-report' }, body })).body.code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('lists', () => {
  test('a ticket stands with its owner, then with the role it is given to, then nowhere', async () => {
    const lists = async (as: string, role: string, list: string) => {
      const { body } = await cloud().ask('list', { as, role, query: { list } });
      return body.tickets.map(({ ticketId }: { readonly ticketId: string }) => ticketId);
    };
    const { ticketId, version } = await cloud().open({ kind: 'CONSULTATION' });
    expect(await lists('gx-101', 'service', 'mine')).toContain(ticketId);
    const assign = { commandId: randomUUID(), version, role: 'specialist' };
    const assigned = await cloud().ask('change', { path: { ticketId, deed: 'assign' }, body: assign });
    expect(await lists('gx-101', 'service', 'mine')).not.toContain(ticketId);
    expect(await lists('gx-401', 'specialist', 'role')).toContain(ticketId);
    const answer = { commandId: randomUUID(), version: assigned.body.version, answer: '已解答' };
    await cloud().ask('change', { as: 'gx-401', role: 'specialist', path: { ticketId, deed: 'answer' }, body: answer });
    expect(await lists('gx-401', 'specialist', 'role')).not.toContain(ticketId);
    expect(await lists('gx-201', 'supervisor', 'open')).not.toContain(ticketId);
  });
});
