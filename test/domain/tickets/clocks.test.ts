import { describe, expect, it } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { type ClockEntry, clockOf, nextStep } from '#domain/tickets';
import {
  agent,
  at,
  clockEvents,
  did,
  guarded,
  gx,
  hardCasePolicy,
  legalComplaintPolicy,
  opened,
  policyOf,
  standing,
  tried,
  typesOf,
  woken,
} from './prepare.ts';

const HOUR = 3600;
const begun = { what: 'ACTIVATE', at: at('2025-03-04 16:00:00'), due: at('2025-03-04 18:00:00') } as const;
const log = (...entries: ClockEntry[]) => clockOf([begun, ...entries]);
const stop = (wall: string): ClockEntry => ({ what: 'FULFIL', at: at(wall) });
const breach: ClockEntry = { what: 'BREACH', at: at('2025-03-04 18:00:01'), dueAt: at('2025-03-04 18:00:00') };

describe('X-12: a clock is what its log says', () => {
  it.each([
    ['just begun', [], 'RUNNING'],
    ['stopped at the deadline', [stop('2025-03-04 18:00:00')], 'MET'],
    [
      'stopped within the second of the deadline',
      [{ what: 'FULFIL', at: parseInstant('2025-03-04T10:00:00.999Z') }],
      'MET',
    ],
    ['stopped a second later', [stop('2025-03-04 18:00:01')], 'LATE'],
    ['breached', [breach], 'BREACHED_OPEN'],
    ['breached and stopped', [breach, stop('2025-03-04 19:00:00')], 'LATE'],
    ['withdrawn in time', [{ what: 'CANCEL', at: at('2025-03-04 17:00:00') }], 'CANCELLED'],
    ['withdrawn after the breach', [breach, { what: 'CANCEL', at: at('2025-03-04 19:00:00') }], 'LATE'],
    ['stopped twice', [stop('2025-03-04 17:00:00'), stop('2025-03-04 19:00:00')], 'MET'],
    [
      'moved after the breach',
      [breach, { what: 'APPLY', at: at('2025-03-04 19:00:00'), due: at('2025-03-09 18:00:00') }],
      'BREACHED_OPEN',
    ],
    ['stopped while paused', [{ what: 'PAUSE', at: at('2025-03-04 17:00:00') }, stop('2025-03-05 19:00:00')], 'MET'],
    [
      'resumed without a pause',
      [{ what: 'RESUME', at: at('2025-03-04 17:00:00'), due: at('2025-03-09 18:00:00') }],
      'RUNNING',
    ],
  ] as const)('%s it is %s', (_, entries, state) => {
    expect(log(...entries).state).toBe(state);
  });

  it('a breach counts from the first late second, however late it was noticed', () => {
    expect(log({ ...breach, at: at('2025-03-04 19:30:00') }).breachedAt).toBe(at('2025-03-04 18:00:01'));
  });

  it('a stop before the start is no log', () => {
    expect(() => clockOf([stop('2025-03-04 17:00:00')])).toThrow('begins with ACTIVATE');
  });
});

describe('X-11: waiting for the customer stops time where the policy allows it', () => {
  const pause = { deed: 'pause' } as const;
  const resume = { deed: 'resume' } as const;

  it.each([
    ['24 hours on the wall', { unit: 'WALL', seconds: 24 * HOUR }, '2025-03-05 20:00:00', '2025-03-06 06:30:00'],
    ['8 open hours', { unit: 'BUSINESS_TIME', seconds: 8 * HOUR }, '2025-03-05 17:00:00', '2025-03-05 17:30:00'],
    ['2 working days', { unit: 'WORKING_DAYS', days: 2 }, '2025-03-06 17:30:00', '2025-03-06 17:30:00'],
  ] as const)('from 23:00 to 09:30: %s move on by what the pause took out of them', (_, target, before, after) => {
    const story = opened(policyOf('COMPLAINT', { target }), '2025-03-04 20:00:00');
    const paused = did(story, '2025-03-04 23:00:00', agent, pause);
    expect([story, paused].map((one) => standing(one).due)).toEqual([before, undefined]);
    expect(standing(did(paused, '2025-03-05 09:30:00', agent, resume))).toEqual({ state: 'RUNNING', due: after });
  });

  it('while it is paused nothing is due, and the guard sleeps until somebody acts', () => {
    const paused = did(opened(policyOf('COMPLAINT', {}), '2025-03-04 20:00:00'), '2025-03-04 23:00:00', agent, pause);
    expect(standing(paused).state).toBe('PAUSED');
    expect(nextStep(paused.ticket, gx, at('2025-03-09 00:00:00'))).toEqual({ actions: [], done: false });
  });

  it('a working day that closes in the pause does not count', () => {
    const story = opened(policyOf('COMPLAINT', { target: { unit: 'WORKING_DAYS', days: 2 } }), '2025-03-07 16:00:00');
    const paused = did(story, '2025-03-10 17:00:00', agent, pause);
    expect(standing(did(paused, '2025-03-10 18:00:00', agent, resume)).due).toBe('2025-03-12 17:30:00');
  });

  it('warnings move with the deadline', () => {
    const policy = policyOf('COMPLAINT', { warn: [{ afterStartSeconds: 20 * HOUR }, { beforeDueSeconds: HOUR }] });
    const paused = did(opened(policy, '2025-03-04 20:00:00'), '2025-03-04 21:00:00', agent, pause);
    const story = guarded(did(paused, '2025-03-05 09:00:00', agent, resume), '2025-03-10 00:00:00');
    expect(clockEvents(story)).toEqual([
      'ticket.warned 2025-03-06 04:00:00',
      'ticket.warned 2025-03-06 07:00:00',
      'ticket.breached 2025-03-06 08:00:01',
    ]);
  });

  it('contact with the customer ends the waiting in one event', () => {
    const paused = did(opened(policyOf('COMPLAINT', {}), '2025-03-04 20:00:00'), '2025-03-04 21:00:00', agent, pause);
    const story = did(paused, '2025-03-05 09:00:00', agent, { deed: 'contact', note: '已联系' });
    expect(typesOf(story)).toEqual(['ticket.created', 'ticket.paused', 'ticket.contacted']);
    expect(story.ticket.waiting).toBeUndefined();
    expect(standing(story).state).toBe('RUNNING');
  });

  it('what is late already cannot be paused', () => {
    const story = did(opened(policyOf('COMPLAINT', {}), '2025-03-04 20:00:00'), '2025-03-05 20:00:01', agent, pause);
    expect(typesOf(story)).toEqual(['ticket.created', 'ticket.breached', 'ticket.paused']);
    expect(standing(story).state).toBe('BREACHED_OPEN');
  });

  it('a product that knows no waiting refuses it', () => {
    const story = opened(legalComplaintPolicy, '2025-03-04 20:00:00');
    expect(tried(story, '2025-03-04 21:00:00', agent, pause)).toEqual({ code: 'NOT_PAUSABLE' });
  });
});

describe('the guard may wake at any time', () => {
  const marked = () => opened(hardCasePolicy, '2025-03-04 16:00:00');

  it('a wake that is delivered twice does nothing the second time', () => {
    const now = at('2025-03-05 16:00:00');
    const once = woken(marked(), now);
    expect(woken(once, now)).toBe(once);
    expect(once.events).toHaveLength(2);
  });

  it('a wake too early does nothing and asks for the next one', () => {
    expect(nextStep(marked().ticket, gx, at('2025-03-05 15:59:59'))).toEqual({
      actions: [],
      wakeAt: at('2025-03-05 16:00:00'),
      done: false,
    });
  });

  it('an hour late it warns once and asks for the warning after', () => {
    const story = woken(marked(), at('2025-03-05 17:00:00'));
    expect(clockEvents(story)).toEqual(['ticket.warned 2025-03-05 17:00:00']);
    expect(story.events.at(-1)?.data).toMatchObject({ dueAt: '2025-03-05T08:00:00.000Z' });
    expect(nextStep(story.ticket, gx, at('2025-03-05 17:00:00')).wakeAt).toBe(at('2025-03-06 12:00:00'));
  });

  it('of two warnings that it slept through it gives the later', () => {
    const story = woken(marked(), at('2025-03-06 13:00:00'));
    expect(story.events.at(-1)?.data).toMatchObject({ dueAt: '2025-03-06T04:00:00.000Z' });
    expect(story.events).toHaveLength(2);
  });

  it('after the deadline it does not warn any more', () => {
    const story = woken(marked(), at('2025-03-08 00:00:00'));
    expect(clockEvents(story)).toEqual(['ticket.breached 2025-03-08 00:00:00']);
  });

  it('further levels are told while it is still open, each once', () => {
    const levels = [
      { afterDueSeconds: HOUR, escalateTo: 'manager' },
      { afterDueSeconds: 4 * HOUR, escalateTo: 'admin' },
    ] as const;
    const story = opened(policyOf('COMPLAINT', { levels: [...levels] }), '2025-03-04 20:00:00');
    expect(clockEvents(guarded(story, '2025-03-09 00:00:00'))).toEqual([
      'ticket.breached 2025-03-05 20:00:01',
      'ticket.escalated 2025-03-05 21:00:00',
      'ticket.escalated 2025-03-06 00:00:00',
    ]);
    const solved = did(guarded(story, '2025-03-05 20:30:00'), '2025-03-05 20:30:00', agent, {
      ...{ deed: 'resolve', result: '已解决', judgement: 'NOTHING_FOUND' },
    });
    expect(clockEvents(guarded(solved, '2025-03-09 00:00:00'))).toHaveLength(1);
  });

  it('in quiet hours the mark is made in time and the notice is for the morning', () => {
    const policy = { ...policyOf('COMPLAINT', {}), quiet: { from: '22:00', to: '08:00' } };
    const noticeOf = (wall: string) => {
      const { data } = guarded(opened(policy, wall), '2025-03-09 00:00:00').events.at(-1) ?? {};
      return data && 'noticeAt' in data ? data.noticeAt : undefined;
    };
    expect(noticeOf('2025-03-04 23:00:00')).toBe('2025-03-06T00:00:00.000Z');
    expect(noticeOf('2025-03-04 07:59:58')).toBe('2025-03-05T00:00:00.000Z');
    expect(noticeOf('2025-03-04 20:00:00')).toBe('2025-03-05T12:00:01.000Z');
  });
});

describe('the next word of a customer is answered in time too', () => {
  const policy = policyOf(
    'FAULT',
    { name: 'FIRST_RESPONSE', stop: 'CONTACTED', target: { unit: 'WALL', seconds: HOUR } },
    {
      name: 'NEXT_RESPONSE',
      start: 'CUSTOMER_REPLIED',
      stop: 'CONTACTED',
      target: { unit: 'WALL', seconds: 2 * HOUR },
    },
    {},
  );
  const contact = { deed: 'contact', note: '已联系' } as const;
  const reply = { deed: 'reply', note: '还是不通' } as const;

  it('three clocks run independently, and each word begins a cycle unless one is open', () => {
    const called = did(opened(policy, '2025-03-04 10:00:00'), '2025-03-04 10:30:00', agent, contact);
    const replied = did(called, '2025-03-04 12:00:00', { role: 'system' }, reply);
    const again = did(replied, '2025-03-04 13:00:00', { role: 'system' }, reply);
    expect(standing(again, 'NEXT_RESPONSE')).toEqual({ state: 'RUNNING', due: '2025-03-04 14:00:00' });
    const answered = did(again, '2025-03-04 14:00:00', agent, contact);
    const third = guarded(did(answered, '2025-03-04 15:00:00', { role: 'system' }, reply), '2025-03-04 17:00:01');
    expect([1, 2].map((cycle) => standing(third, 'NEXT_RESPONSE', cycle).state)).toEqual(['MET', 'BREACHED_OPEN']);
    expect(standing(third, 'FIRST_RESPONSE').state).toBe('MET');
    expect(standing(third).state).toBe('RUNNING');
  });

  it('the guard stays as long as the customer may come back', () => {
    const solved = did(opened(policy, '2025-03-04 10:00:00'), '2025-03-04 10:30:00', agent, {
      ...{ deed: 'resolve', result: '已修复', answered: true },
    });
    expect(nextStep(solved.ticket, gx, at('2025-03-04 10:30:00'))).toEqual({ actions: [], done: false });
    const closed = did(solved, '2025-03-04 11:00:00', agent, { deed: 'close' });
    expect(nextStep(closed.ticket, gx, at('2025-03-04 11:00:00')).done).toBe(true);
  });
});
