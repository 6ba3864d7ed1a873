import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { pokingTypes, sleepUntil, startingTypes, wakeAnswerSchema, wakes } from '#domain/workflows';

const now = parseInstant('2025-03-04T02:00:00Z');

describe('how long a process sleeps', () => {
  test.each([
    ['until the second that matters', '2025-03-04T02:00:56Z', 56],
    ['a part of a second longer rather than shorter', '2025-03-04T02:00:55.001Z', 56],
    ['one second at least, also when the instant has passed', '2025-03-04T01:00:00Z', 1],
    ['one second when it is now', '2025-03-04T02:00:00Z', 1],
    ['thirty days at most', '2026-03-04T02:00:00Z', 2_592_000],
  ])('%s', (_, wakeAt, seconds) => {
    expect(sleepUntil(parseInstant(wakeAt), now)).toBe(seconds);
  });

  test('thirty days when only an event can bring something to do', () => {
    const sleepSeconds = sleepUntil(undefined, now);
    expect(sleepSeconds).toBe(2_592_000);
    expect(wakeAnswerSchema.safeParse({ done: false, version: 1, sleepSeconds }).success).toBe(true);
  });
});

describe('what wakes it', () => {
  test('an event of a version that it does not know yet', () => {
    expect(wakes({ version: 3 }, { version: 2 })).toBe(true);
  });

  test('not the event that it wrote itself before it parked, nor an older one that comes again', () => {
    expect(wakes({ version: 2 }, { version: 2 })).toBe(false);
    expect(wakes({ version: 1 }, { version: 2 })).toBe(false);
  });

  test.each([
    'ticket.answered',
    'ticket.resumed',
    'ticket.recomputed',
    'ticket.reopened',
    'visit.answered',
    'callback.closed',
  ])('%s may change when its subject must be looked at', (type) => {
    expect(pokingTypes).toContain(type);
  });

  test('what a process does itself does not wake it', () => {
    expect(pokingTypes).not.toContain('ticket.warned');
    expect(pokingTypes).not.toContain('ticket.breached');
    expect(pokingTypes).not.toContain('visit.asked');
  });

  test('an event that always comes first wakes nobody', () => {
    const first = startingTypes.filter((type) => !['ticket.reopened', 'message.deferred'].includes(type));
    expect(pokingTypes.filter((type) => first.includes(type))).toEqual([]);
  });
});
