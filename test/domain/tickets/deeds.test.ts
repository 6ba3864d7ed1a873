import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { changeTicket, deedsFor } from '#domain/tickets';
import {
  agent,
  at,
  did,
  gx,
  lawyer,
  legalComplaintPolicy,
  manager,
  opened,
  tried,
  typesOf,
  wished,
} from './prepare.ts';

const answer = { deed: 'answer', answer: '已说明', judgement: 'MISUNDERSTANDING' } as const;
const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');

describe('who may do what, and when', () => {
  it('of two agents who answer at once, the second is told that it changed meanwhile', () => {
    const { ticket } = recorded();
    const [first, second] = [wished(ticket, answer), wished(ticket, answer)];
    const now = at('2025-03-05 10:00:00');
    const after = changeTicket(ticket, first, agent, gx, now);
    if (!after.ok) throw new Error(after.refusal.code);
    expect(changeTicket(after.value.ticket, second, lawyer, gx, now)).toEqual({
      ok: false,
      refusal: { code: 'CHANGED_MEANWHILE', version: 2, state: 'RESOLVED' },
    });
  });

  it('a command that comes again writes nothing', () => {
    const { ticket } = recorded();
    const deed = wished(ticket, answer);
    const after = changeTicket(ticket, deed, agent, gx, at('2025-03-05 10:00:00'));
    if (!after.ok) throw new Error(after.refusal.code);
    expect(changeTicket(after.value.ticket, deed, agent, gx, at('2025-03-05 10:00:05'))).toEqual({
      ok: true,
      value: { ticket: after.value.ticket },
    });
  });

  it.each([
    ['support', answer, { code: 'NOT_ALLOWED', deed: 'answer', role: 'support' }],
    ['admin', { deed: 'contact', note: '看过' }, { code: 'NOT_ALLOWED', deed: 'contact', role: 'admin' }],
    [
      'service',
      { deed: 'link-report', report: 'SOLVED' },
      { code: 'NOT_ALLOWED', deed: 'link-report', role: 'service' },
    ],
    ['service', { deed: 'resume' }, { code: 'NOT_IN_STATE', deed: 'resume', state: 'RECORDED' }],
    ['service', { deed: 'close' }, { code: 'NOT_IN_STATE', deed: 'close', state: 'RECORDED' }],
    ['service', { deed: 'reopen', note: '不满意' }, { code: 'NOT_IN_STATE', deed: 'reopen', state: 'RECORDED' }],
    ['service', { deed: 'accept' }, { code: 'NOT_DISPATCHED' }],
    [
      'manager',
      { deed: 'help-done', role: 'support', result: '好' },
      { code: 'NOT_ALLOWED', deed: 'help-done', role: 'manager' },
    ],
    ['manager', { deed: 'help-done', role: 'manager', result: '好' }, { code: 'NO_HELP_ASKED' }],
    ['service', { ...answer, judgement: undefined, lossFen: fen(500) }, { code: 'JUDGEMENT_MISSING' }],
  ] as const)('%s is refused %o', (role, wish, refusal) => {
    expect(tried(recorded(), '2025-03-05 10:00:00', { role }, { ...wish })).toEqual(refusal);
  });

  it('the page offers what the role may do now', () => {
    const { ticket } = recorded();
    expect(deedsFor(ticket, 'support')).toEqual(['assign', 'propose', 'escalate']);
    const asked = did(recorded(), '2025-03-04 10:05:00', agent, { deed: 'ask-help', role: 'support' });
    expect(deedsFor(asked.ticket, 'support')).toEqual(['assign', 'propose', 'help-done', 'escalate']);
    expect(deedsFor({ ...ticket, state: 'CLOSED' }, 'service')).toEqual(['reopen']);
    expect(deedsFor({ ...ticket, state: 'CLOSED', reopened: ticket.policy.reopens }, 'service')).toEqual([]);
    expect(deedsFor({ ...ticket, state: 'CLOSED', closing: 'TRANSFERRED' }, 'service')).toEqual([]);
  });
});

describe('first-inquiry responsibility', () => {
  it('the first owner stays until the ticket is closed, whoever works on it', () => {
    const assigned = did(recorded(), '2025-03-04 10:05:00', agent, { deed: 'assign', role: 'manager', staff: '501' });
    const story = did(assigned, '2025-03-04 11:00:00', manager, { deed: 'assign', role: 'lawyer', staff: '016' });
    expect(story.ticket).toMatchObject({ owner: lawyer, firstOwner: agent });
  });
});

it('升级投诉 tells the supervisors once', () => {
  const wish = { deed: 'escalate', reason: 'REGULATOR' } as const;
  const story = did(did(recorded(), '2025-03-04 11:00:00', agent, wish), '2025-03-04 11:01:00', agent, wish);
  expect(story.ticket).toMatchObject({ escalated: true, tasks: [{ role: 'supervisor', why: 'FLAG' }] });
  expect(story.ticket.tasks).toHaveLength(1);
  expect(typesOf(story)).toEqual(['ticket.created', 'ticket.escalated', 'ticket.escalated']);
});
