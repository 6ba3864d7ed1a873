import { describe, expect, it } from 'vitest';
import { agent, at, clockEvents, did, faultPolicy, guarded, opened, standing } from './prepare.ts';

describe('story 37: a fault is repaired within 24 hours', () => {
  const registered = () => opened(faultPolicy, '2025-03-04 15:00:00');

  it('fixed at 19:00 the customer is told, both with their time', () => {
    const story = did(registered(), '2025-03-04 19:00:00', agent, {
      deed: 'resolve',
      result: '线路已修复',
      answered: true,
    });
    expect(standing(story).state).toBe('MET');
    expect(story.ticket.timeline.map(({ type, at: when }) => [type, when])).toEqual([
      ['ticket.created', at('2025-03-04 15:00:00')],
      ['ticket.resolved', at('2025-03-04 19:00:00')],
    ]);
  });

  it('unfinished at 15:00:01 the next day it is breached', () => {
    expect(clockEvents(guarded(registered(), '2025-03-09 00:00:00'))).toEqual(['ticket.breached 2025-03-05 15:00:01']);
  });
});
