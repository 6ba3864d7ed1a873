import { describe, expect, it } from 'vitest';
import { clockEvents, did, guarded, hardCasePolicy, lawyer, opened, standing, typesOf } from './prepare.ts';

const answer = { deed: 'answer', answer: '可以申请劳动仲裁' } as const;

describe('story 6: a hard case is answered within 48 hours', () => {
  const marked = () => opened(hardCasePolicy, '2025-03-04 16:00:00', { by: lawyer });

  it('marked Tue 2025-03-04 16:00:00, it is due Thu 2025-03-06 16:00:00', () => {
    expect(standing(marked())).toEqual({ state: 'RUNNING', due: '2025-03-06 16:00:00' });
  });

  it('warns after 24 h and 44 h, breaches at the second after 48 h, and each once', () => {
    const story = guarded(marked(), '2025-04-01 00:00:00');
    expect(clockEvents(story)).toEqual([
      'ticket.warned 2025-03-05 16:00:00',
      'ticket.warned 2025-03-06 12:00:00',
      'ticket.breached 2025-03-06 16:00:01',
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({ escalateTo: 'supervisor', dueAt: '2025-03-06T08:00:00.000Z' });
    expect(story.ticket.tasks).toMatchObject([{ role: 'supervisor', why: 'BREACH' }]);
  });

  it.each([
    ['15:59:59', 'MET', []],
    ['16:00:00', 'MET', []],
    ['16:00:01', 'LATE', ['ticket.breached 2025-03-06 16:00:01']],
    ['18:00:00', 'LATE', ['ticket.breached 2025-03-06 16:00:01']],
  ])('answered at %s on the day it is due, the promise is %s', (clock, state, breaches) => {
    const answering = `2025-03-06 ${clock}`;
    const before = guarded(marked(), answering);
    const story = guarded(did(before, answering, lawyer, answer), '2025-04-01 00:00:00');
    expect(standing(story).state).toBe(state);
    expect(clockEvents(story).filter((event) => event.includes('breached'))).toEqual(breaches);
    expect(story.ticket.state).toBe('RESOLVED');
  });

  it('answered late before the guard has woken, the breach is marked by the answer, once', () => {
    const story = did(marked(), '2025-03-06 16:00:01', lawyer, answer);
    expect(typesOf(story)).toEqual(['ticket.created', 'ticket.breached', 'ticket.answered']);
    expect(story.events.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(guarded(story, '2025-04-01 00:00:00').events).toHaveLength(3);
  });

  it('marked Fri 2025-03-07 17:00 it is due Sun 17:00, and warns at once, for nobody is there on Sunday', () => {
    const story = opened(hardCasePolicy, '2025-03-07 17:00:00', { by: lawyer });
    expect(standing(story).due).toBe('2025-03-09 17:00:00');
    expect(clockEvents(guarded(story, '2025-03-10 00:00:00'))).toEqual([
      'ticket.warned 2025-03-07 17:00:00',
      'ticket.warned 2025-03-08 17:00:00',
      'ticket.warned 2025-03-09 13:00:00',
      'ticket.breached 2025-03-09 17:00:01',
    ]);
  });

  it('marked Wed 2025-03-05 18:00, it warns 60 min before the closing on Friday ahead of its Friday evening', () => {
    const story = guarded(opened(hardCasePolicy, '2025-03-05 18:00:00', { by: lawyer }), '2025-03-07 18:00:00');
    expect(standing(story).due).toBe('2025-03-07 18:00:00');
    expect(clockEvents(story)).toEqual([
      'ticket.warned 2025-03-06 18:00:00',
      'ticket.warned 2025-03-07 14:00:00',
      'ticket.warned 2025-03-07 16:30:00',
    ]);
  });
});
