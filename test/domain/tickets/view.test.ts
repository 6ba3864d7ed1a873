import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ticketSchema, ticketView, ticketViewSchema } from '#domain/tickets';
import {
  agent,
  at,
  did,
  guarded,
  gx,
  hardCasePolicy,
  legalComplaintPolicy,
  opened,
  policyOf,
  supervisor,
} from './prepare.ts';

const answer = { deed: 'answer', answer: '已说明', judgement: 'MISUNDERSTANDING' } as const;
const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');

describe('what staff see', () => {
  it('the deadline proves itself in both languages', () => {
    const [clock] = ticketView(opened(legalComplaintPolicy, '2025-10-09 10:00:00').ticket, gx, 'service').clocks;
    expect(clock?.proof.zh).toEqual([
      '2025-10-09 星期四 10:00 收到',
      '2025-10-10 星期五 第1个工作日',
      '2025-10-11 星期六 第2个工作日(调休上班)',
      '2025-10-11 星期六 17:30 到期',
    ]);
    expect(clock?.proof.en.at(-1)).toBe('Sat 2025-10-11 17:30 due');
  });

  it('hours on the wall count through the weekend and stop for the customer', () => {
    const paused = did(opened(policyOf('COMPLAINT', {}), '2025-03-07 17:00:00'), '2025-03-07 18:00:00', agent, {
      deed: 'pause',
    });
    const proofOf = (ticket: typeof paused.ticket) => ticketView(ticket, gx, 'service').clocks[0]?.proof.zh;
    expect(proofOf(paused.ticket)).toEqual(['等待客户,暂停计时;恢复后重新推算到期时间']);
    expect(proofOf(did(paused, '2025-03-08 09:00:00', agent, { deed: 'resume' }).ticket)).toEqual([
      '2025-03-07 星期五 17:00 收到',
      '2025-03-07 星期五 17:00–18:00 计1小时',
      '2025-03-07 星期五 18:00 – 2025-03-08 星期六 09:00 等待客户,暂停,不计',
      '2025-03-08 星期六 09:00 – 2025-03-09 星期日 08:00 计23小时',
      '2025-03-09 星期日 08:00 到期',
    ]);
  });

  it('a deadline outside hours says when somebody is there last', () => {
    const { ticket } = opened(hardCasePolicy, '2025-03-07 17:00:00');
    expect(ticketView(ticket, gx, 'lawyer').clocks[0]?.lastClosing).toBe(at('2025-03-07 17:30:00'));
  });

  it('row and view read back as they were written', () => {
    const { ticket } = did(guarded(recorded(), '2025-03-09 00:00:00'), '2025-03-09 10:00:00', supervisor, answer);
    expect(z.decode(ticketSchema, z.encode(ticketSchema, ticket))).toEqual(ticket);
    const view = ticketView(ticket, gx, 'service');
    expect(z.decode(ticketViewSchema, z.encode(ticketViewSchema, view))).toEqual(view);
  });

  it('a ticket that cannot be does not parse', () => {
    const row = z.encode(ticketSchema, recorded().ticket);
    expect(z.safeDecode(ticketSchema, { ...row, state: 'CLOSED' }).success).toBe(false);
    expect(z.safeDecode(ticketSchema, { ...row, state: 'WAITING_CUSTOMER' }).success).toBe(false);
    expect(z.safeDecode(ticketSchema, { ...row, clocks: [{ name: 'RESOLUTION', cycle: 1, log: [] }] }).success).toBe(
      false,
    );
  });
});
