import { describe, expect, it } from 'vitest';
import { openTicket, ticketNumber } from '#domain/tickets';
import { agent, at, gx, legalComplaintPolicy, opened, uuid } from './prepare.ts';

const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');

describe('opening a ticket', () => {
  const command = {
    open: { commandId: uuid(), kind: 'COMPLAINT', content: '投诉' },
    number: 'TS1',
    product: 'legal-hotline',
    by: agent,
  } as const;
  const tree = [{ code: 'fee', title: '资费', children: [{ code: 'fee.wrong', title: '错收' }] }];

  it('takes its id from the command, so that a repetition finds it', () => {
    const { ticket } = opened(legalComplaintPolicy, '2025-03-04 10:00:00', {
      open: { commandId: command.open.commandId },
    });
    expect(ticket.ticketId).toBe(command.open.commandId);
  });

  it.each([
    ['no policy for the kind', undefined, {}, { code: 'NO_POLICY', kind: 'COMPLAINT' }],
    [
      'a code outside the tree',
      legalComplaintPolicy,
      { category: 'weather' },
      { code: 'UNKNOWN_CATEGORY', offered: ['fee', 'fee.wrong'] },
    ],
  ])('with %s it is refused', (_, policy, more, refusal) => {
    const open = { ...command.open, ...more };
    const outcome = openTicket({ ...command, open }, { policy, categories: tree }, gx, at('2025-03-04 10:00:00'));
    expect(outcome).toEqual({ ok: false, refusal });
  });

  it('numbers count by kind and day', () => {
    expect(ticketNumber('COMPLAINT', '2025-03-04', 1)).toBe('TS202503040001');
    expect(ticketNumber('HARD_CASE', '2025-12-31', 10_000)).toBe('YN2025123110000');
  });

  it('its event carries no words of the caller', () => {
    const [event] = recorded().events;
    expect(event).toMatchObject({ type: 'ticket.created', subject: expect.stringMatching(/^TICKET#/), version: 1 });
    expect(JSON.stringify(event)).not.toContain('费用');
  });
});
