import { describe, expect, it } from 'vitest';
import { isTicketOverdue, nextStep } from '#domain/tickets';
import {
  agent,
  at,
  clockEvents,
  conveniencePolicy,
  did,
  guarded,
  gx,
  legalComplaintPolicy,
  manager,
  opened,
  standing,
  tried,
  woken,
} from './prepare.ts';

const answer = { deed: 'answer', answer: '可以申请劳动仲裁' } as const;

describe('stories 7 and 46: a complaint is answered within two working days', () => {
  const recorded = (wall: string, needsManager = false) =>
    opened(legalComplaintPolicy, wall, { open: { needsManager } });

  it.each([
    ['Fri 2025-03-07 16:00', '2025-03-07 16:00:00', '2025-03-11 17:30:00'],
    ['the eve of National Day', '2025-09-30 10:00:00', '2025-10-10 17:30:00'],
    ['before a make-up Saturday', '2025-10-09 10:00:00', '2025-10-11 17:30:00'],
    ['a Sunday', '2025-03-09 03:00:00', '2025-03-11 17:30:00'],
  ])('recorded %s, it is due at closing time of the second working day', (_, received, due) => {
    expect(standing(recorded(received))).toEqual({ state: 'RUNNING', due });
  });

  it('unanswered at 17:30:00 it is in time still, one second later it is breached and the regional manager has a task', () => {
    const story = recorded('2025-03-07 16:00:00');
    expect(isTicketOverdue(woken(story, at('2025-03-11 17:30:00')).ticket, at('2025-03-11 17:30:00'))).toBe(false);
    const late = guarded(story, '2025-03-12 00:00:00');
    expect(clockEvents(late)).toEqual(['ticket.warned 2025-03-11 13:30:00', 'ticket.breached 2025-03-11 17:30:01']);
    expect(late.ticket.tasks).toMatchObject([{ role: 'manager', why: 'BREACH' }]);
    expect(nextStep(late.ticket, gx, at('2025-03-12 00:00:00')).done).toBe(true);
  });

  it('the regional manager gets a task, his result ends the ticket, and the carrier is told', () => {
    const story = recorded('2025-03-07 16:00:00', true);
    expect(story.ticket.tasks).toMatchObject([{ role: 'manager', why: 'HELP' }]);
    const result = '已与用户说明扣费规则';
    const helped = did(story, '2025-03-10 10:00:00', manager, {
      ...{ deed: 'help-done', role: 'manager', result, answered: true, judgement: 'MISUNDERSTANDING' },
    });
    expect(helped.ticket).toMatchObject({
      state: 'RESOLVED',
      tasks: [{ role: 'manager', result, by: manager }],
      feedback: { to: 'CARRIER', text: result, at: at('2025-03-10 10:00:00') },
    });
    expect(standing(helped).state).toBe('MET');
    const closed = did(helped, '2025-03-10 11:00:00', agent, { deed: 'close' });
    expect(closed.ticket).toMatchObject({ state: 'CLOSED', closing: 'DONE' });
    expect(nextStep(closed.ticket, gx, at('2025-03-10 11:00:00'))).toEqual({ actions: [], done: true });
  });

  it('as long as the manager has not finished, nobody answers', () => {
    const story = recorded('2025-03-07 16:00:00', true);
    expect(tried(story, '2025-03-10 10:00:00', agent, { ...answer, judgement: 'MISUNDERSTANDING' })).toEqual({
      code: 'HELP_OPEN',
    });
  });
});

describe('story 14: a complaint at the convenience hotline is called back within 24 hours', () => {
  const recorded = () => opened(conveniencePolicy, '2025-03-04 20:00:00');
  const contact = { deed: 'contact', note: '已电话联系' } as const;
  const specialist = { role: 'specialist', staff: '301' } as const;

  it('goes 已记录, 已分派, 已联系, and contact at 19:59:59 keeps the promise', () => {
    const assigned = did(recorded(), '2025-03-04 20:05:00', agent, {
      deed: 'assign',
      role: 'specialist',
      staff: '301',
    });
    const story = did(assigned, '2025-03-05 19:59:59', specialist, contact);
    expect([recorded(), assigned, story].map(({ ticket }) => ticket.state)).toEqual([
      'RECORDED',
      'ASSIGNED',
      'CONTACTED',
    ]);
    expect(standing(story, 'FIRST_RESPONSE')).toEqual({ state: 'MET', due: '2025-03-05 20:00:00' });
    expect(story.ticket).toMatchObject({ owner: specialist, firstOwner: agent });
  });

  it('opened and read but not contacted, it warns at 16:00 and is breached at 20:00:01', () => {
    const assigned = did(recorded(), '2025-03-04 20:05:00', agent, { deed: 'assign', role: 'specialist' });
    const story = guarded(assigned, '2025-03-07 00:00:00');
    expect(clockEvents(story)).toEqual(['ticket.warned 2025-03-05 16:00:00', 'ticket.breached 2025-03-05 20:00:01']);
    expect(story.ticket.tasks).toMatchObject([{ role: 'supervisor', why: 'BREACH' }]);
    expect(standing(story, 'FIRST_RESPONSE').state).toBe('BREACHED_OPEN');
    expect(standing(did(story, '2025-03-07 09:00:00', specialist, contact), 'FIRST_RESPONSE').state).toBe('LATE');
  });
});
