import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { decodeItem, encodeItem, toItem } from '#platform/codec';

const schema = z.strictObject({
  lines: z.array(z.strictObject({ id: z.string(), hours: z.optional(z.strictObject({ from: z.string() })) })),
});

test('a row that an older version has written is read without the fields that were dropped since, however deep they lie', () => {
  const old = {
    lines: [
      { id: 'locks', motto: 'quick' },
      { id: 'water', hours: { from: '08:00', to: '20:00' } },
    ],
    era: 1,
  };
  expect(decodeItem(schema, toItem(old))).toEqual({
    lines: [{ id: 'locks' }, { id: 'water', hours: { from: '08:00' } }],
  });
});

test('a row of another shape is still none', () => {
  expect(() => decodeItem(schema, toItem({ lines: [{ id: 7, motto: 'quick' }] }))).toThrow();
});

test('what is written stays strict', () => {
  const tooMuch: z.output<typeof schema> = Object.assign({ lines: [] }, { era: 1 });
  expect(() => encodeItem(schema, {}, tooMuch)).toThrow();
});
