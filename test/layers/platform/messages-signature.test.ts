import { describe, expect, test } from 'vitest';
import { parseInstant, plusSeconds } from '#domain/kernel';
import { isSignedWith, isTimely, sign } from '#platform/messages-signature';
import { messageIdOf } from '#platform/messages-words';

const now = parseInstant('2025-03-04T02:00:00Z');
const timestamp = '2025-03-04T02:00:00.000Z';
const body = '{"text":"5"}';

describe('the signature between us and a gateway', () => {
  test('holds for this key, this moment and this body, and for no other', () => {
    const signature = sign('key', timestamp, body);
    expect(isSignedWith('key', { body, timestamp, signature })).toBe(true);
    expect(isSignedWith('key', { body, timestamp, signature: signature.toUpperCase() })).toBe(true);
    for (const other of [
      { body: `${body} `, timestamp, signature },
      { body, timestamp: '2025-03-04T02:00:01.000Z', signature },
      { body, timestamp, signature: signature.slice(1) },
      { body, timestamp, signature: undefined },
      { body, timestamp: undefined, signature },
    ])
      expect(isSignedWith('key', other)).toBe(false);
    expect(isSignedWith('yek', { body, timestamp, signature })).toBe(false);
  });

  test.each([
    ['2025-03-04T01:55:00Z', true],
    ['2025-03-04T10:04:59+08:00', true],
    ['2025-03-04T01:54:59Z', false],
    ['2025-03-04T02:05:01Z', false],
    [String(now / 1000), true],
    [String(now), true],
    [String(plusSeconds(now, -301) / 1000), false],
    ['yesterday', false],
    ['', false],
    [undefined, false],
  ])('made at %s it is timely: %s', (moment, timely) => {
    expect(isTimely({ timestamp: moment }, now)).toBe(timely);
  });
});

test('what asks for a text twice names it once, and the name fits into that of an execution', () => {
  const id = messageIdOf('TICKET#t-1#0000000001', 'M-SURVEY-CLOSED');
  expect(id).toBe(messageIdOf('TICKET#t-1#0000000001', 'M-SURVEY-CLOSED'));
  expect(id).not.toBe(messageIdOf('TICKET#t-2#0000000001', 'M-SURVEY-CLOSED'));
  expect(`a23456789012345b-MESSAGE-${id}-1`.length).toBeLessThanOrEqual(80);
});
