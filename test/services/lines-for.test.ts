import { expect, it } from 'vitest';
import { findService, linesFor } from '#services';

const script = findService('legal-hotline')?.script ?? [];

it('gives a lawyer his three sentences, and customer service none that speaks of a lawyer (LEGAL-32)', () => {
  expect(linesFor(script, ['lawyer']).map(({ title }) => title)).toEqual(['开头语', '免责声明', '结束语']);
  expect(linesFor(script, ['service', 'supervisor'])).toEqual([]);
});

it('gives everybody a sentence that names no role', () => {
  const line = { id: 'S-1', title: '问候', text: '您好', mandatory: false };
  expect(linesFor([line], ['specialist'])).toEqual([line]);
});
