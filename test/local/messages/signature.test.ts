import { expect, test } from 'vitest';
import { signatureHeader, signed, timestampHeader, whyDoubt } from '../../../local/messages/signature.ts';

const now = Date.parse('2025-03-04T02:00:00Z');
const body = '{"messageId":"m1"}';
const { [timestampHeader]: timestamp, [signatureHeader]: signature } = signed('secret', now, body);
const minutes = (count: number) => now + count * 60_000;

test('what one side signs the other believes, for five minutes either way', () => {
  expect(whyDoubt({ timestamp, signature, body }, 'secret', now)).toBeUndefined();
  expect(whyDoubt({ timestamp, signature, body }, 'secret', minutes(5))).toBeUndefined();
  expect(whyDoubt({ timestamp, signature, body }, 'secret', minutes(-5))).toBeUndefined();
  expect(whyDoubt({ timestamp, signature, body }, 'secret', minutes(5) + 1)).toBe('OLD');
});

test.each([
  ['another key', { timestamp, signature, body }, 'other', 'WRONG_SIGNATURE'],
  ['another body', { timestamp, signature, body: '{}' }, 'secret', 'WRONG_SIGNATURE'],
  ['half a signature', { timestamp, signature: signature?.slice(0, 32), body }, 'secret', 'WRONG_SIGNATURE'],
  ['no signature', { timestamp, signature: undefined, body }, 'secret', 'NOT_SIGNED'],
  ['no time', { timestamp: undefined, signature, body }, 'secret', 'NOT_SIGNED'],
  ['a time that is none', { timestamp: 'today', signature, body }, 'secret', 'OLD'],
] as const)('%s is not believed', (_, request, key, doubt) => {
  expect(whyDoubt(request, key, now)).toBe(doubt);
});
