import { describe, expect, it } from 'vitest';
import { firstUnseen } from '../../../local/web/event-stream.ts';
import { matchPath } from '../../../local/web/route.ts';
import { fromThisMachine } from '../../../local/web/same-machine.ts';

describe('addresses of the laptop', () => {
  it('name their parts', () => {
    expect(matchPath('/laptop/calls/:id/press', '/laptop/calls/c%201/press')).toEqual({ id: 'c 1' });
  });

  it('match whole paths only', () => {
    expect(matchPath('/laptop/calls/:id', '/laptop/calls/c1/press')).toBeUndefined();
    expect(matchPath('/laptop/state', '/laptop/clock')).toBeUndefined();
  });
});

describe('who may use the laptop', () => {
  it.each([
    { host: 'localhost:4100', origin: undefined, may: true },
    { host: '127.0.0.1:4100', origin: 'http://127.0.0.1:4100', may: true },
    { host: 'localhost:4100', origin: 'https://example.com', may: false },
    { host: 'example.com:4100', origin: undefined, may: false },
  ])('host $host, page $origin: $may', ({ host, origin, may }) => {
    expect(fromThisMachine({ headers: { host, ...(origin ? { origin } : {}) } })).toBe(may);
  });
});

describe('a page that lost the line', () => {
  it('resumes after the last message it saw, or begins anew', () => {
    expect(firstUnseen({ headers: { 'last-event-id': '4' } })).toBe(5);
    expect(firstUnseen({ headers: {} })).toBe(0);
  });
});
