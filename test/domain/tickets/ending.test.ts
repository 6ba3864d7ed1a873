import { describe, expect, it } from 'vitest';
import { nextStep } from '#domain/tickets';
import { agent, at, did, guarded, gx, legalComplaintPolicy, opened, standing, tried } from './prepare.ts';

const answer = { deed: 'answer', answer: '已说明', judgement: 'MISUNDERSTANDING' } as const;
const recorded = () => opened(legalComplaintPolicy, '2025-03-04 10:00:00');

describe('the end of a ticket', () => {
  it('an answer without the cause leaves a complaint open, though the promise is kept', () => {
    const story = did(recorded(), '2025-03-04 11:00:00', agent, { deed: 'answer', answer: '正在核查' });
    expect(story.ticket.state).toBe('PROPOSED');
    expect(standing(story).state).toBe('MET');
  });

  it('solved but not told, it cannot be closed before the customer has his answer', () => {
    const wish = { deed: 'resolve', result: '已核实', judgement: 'NOTHING_FOUND' } as const;
    const solved = did(recorded(), '2025-03-04 11:00:00', agent, wish);
    expect(tried(solved, '2025-03-04 12:00:00', agent, { deed: 'close' })).toEqual({ code: 'PROMISE_OPEN' });
    const told = did(solved, '2025-03-04 12:00:00', agent, { deed: 'answer', answer: '已告知' });
    expect(did(told, '2025-03-04 12:30:00', agent, { deed: 'close' }).ticket.state).toBe('CLOSED');
  });

  it('taken back by the customer, it counts for nobody, and no task is left', () => {
    const asked = did(recorded(), '2025-03-04 10:30:00', agent, { deed: 'ask-help', role: 'manager' });
    const story = did(asked, '2025-03-04 11:00:00', agent, { deed: 'close', withdrawn: true });
    expect(story.ticket).toMatchObject({ closing: 'WITHDRAWN', tasks: [{ doneAt: at('2025-03-04 11:00:00') }] });
    expect(standing(story).state).toBe('CANCELLED');
    expect(nextStep(story.ticket, gx, at('2025-03-09 11:00:00'))).toEqual({ actions: [], done: true });
  });

  it('a complaint that the carrier sent in is answered back to the carrier', () => {
    const story = did(
      opened(legalComplaintPolicy, '2025-03-04 10:00:00', { open: { origin: 'CARRIER' } }),
      '2025-03-04 11:00:00',
      agent,
      answer,
    );
    expect(story.ticket.feedback).toMatchObject({ to: 'CARRIER', text: '已说明' });
    expect(did(recorded(), '2025-03-04 11:00:00', agent, answer).ticket.feedback).toBeUndefined();
  });

  it('it is reopened once, with a promise and a guard of its own; the first outcome stays', () => {
    const visited = did(
      did(recorded(), '2025-03-04 11:00:00', agent, answer),
      '2025-03-04 12:00:00',
      { role: 'system' },
      { deed: 'visit' },
    );
    expect(visited.ticket.state).toBe('CALLBACK');
    const reopen = { deed: 'reopen', note: '用户不满意' } as const;
    const story = did(visited, '2025-03-06 10:00:00', agent, reopen);
    expect(story.ticket).toMatchObject({ state: 'ASSIGNED', generation: 2, reopened: 1 });
    expect([1, 2].map((cycle) => standing(story, 'RESOLUTION', cycle))).toEqual([
      { state: 'MET', due: '2025-03-06 17:30:00' },
      { state: 'RUNNING', due: '2025-03-10 17:30:00' },
    ]);
    expect(story.events.at(-1)).toMatchObject({ type: 'ticket.reopened', data: { generation: 2 } });
    const again = did(story, '2025-03-06 11:00:00', agent, answer);
    expect(tried(again, '2025-03-06 12:00:00', agent, reopen)).toEqual({ code: 'REOPENED_ALREADY' });
  });

  it('a breach is not forgotten by reopening', () => {
    const late = did(guarded(recorded(), '2025-03-07 00:00:00'), '2025-03-07 10:00:00', agent, answer);
    const story = did(late, '2025-03-07 11:00:00', agent, { deed: 'reopen', note: '用户不满意' });
    expect([1, 2].map((cycle) => standing(story, 'RESOLUTION', cycle).state)).toEqual(['LATE', 'RUNNING']);
  });
});
