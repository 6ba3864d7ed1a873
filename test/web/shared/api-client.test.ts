import { expect, test } from 'vitest';
import { isDefinite, problemOf } from '../../../web/shared/api-client.ts';

test.each([
  [401, 'SIGNED_OUT'],
  [403, 'NOT_ALLOWED'],
  [409, 'REFUSED'],
  [429, 'BUSY'],
  [500, 'UNREACHABLE'],
  [503, 'UNREACHABLE'],
] as const)('an answer %i without words of ours means %s', (status, trouble) => {
  expect(problemOf(status, { message: 'words of the gateway' })).toMatchObject({ trouble, message: '', fields: [] });
});

test('who was one too many knows that nothing was done; after a fault on the other side nobody does', () => {
  expect(isDefinite(problemOf(429, undefined))).toBe(true);
  expect(isDefinite(problemOf(500, undefined))).toBe(false);
});

test('a refusal of ours is told in its own words, with what is wrong with each field', () => {
  const fields = [{ field: 'address', code: 'TOO_LONG' }];
  expect(problemOf(400, { code: 'BAD_INPUT', message: '请检查填写的内容', fields })).toMatchObject({
    ...{ trouble: 'REFUSED', code: 'BAD_INPUT', message: '请检查填写的内容', fields },
  });
});
