import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { idFrom } from '#platform/identifiers';

test('one text has one id, another text another, and each is a UUID', () => {
  const texts = Array.from({ length: 200 }, (_, i) => `CONSULTATION#c-${i}`);
  const ids = texts.map(idFrom);
  expect(texts.map(idFrom)).toEqual(ids);
  expect(new Set(ids).size).toBe(200);
  expect(ids.filter((id) => !z.safeParse(z.uuid(), id).success)).toEqual([]);
});
