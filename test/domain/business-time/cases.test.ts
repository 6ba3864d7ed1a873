import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseFileSchema, judgeCases, totalsOf } from '../../../cli/calendar/cases.ts';

const file = caseFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../cases/business-time.json', import.meta.url), 'utf8')),
);
const { verdicts, refusals } = judgeCases(file);
const ofTier = (tier: string) => verdicts.filter((verdict) => verdict.tier === tier);

it('every schedule of the public cases can be read', () => {
  expect(refusals).toEqual([]);
});

describe('the arithmetic answers as every correct implementation must', () => {
  it.each(ofTier('core'))('$id $op', (verdict) => {
    expect(verdict).toMatchObject({ passed: true });
  });
});

describe('where conventions differ, ours are those of docs/calendars.md', () => {
  // A reversed interval is negative, as alga-012 has it; biz-019 would have nothing.
  const notAdopted = ['biz-019'];

  it.each(ofTier('convention'))('$id $op', ({ id, passed }) => {
    expect(passed).toBe(!notAdopted.includes(id));
  });

  it('a convention that is not adopted stands in the page that says why', () => {
    const page = readFileSync(new URL('../../../docs/calendars.md', import.meta.url), 'utf8');
    for (const { id } of ofTier('convention')) expect(page).toContain(id);
  });
});

it('no case is forgotten in the totals', () => {
  expect(totalsOf(verdicts)).toBe('core 104/104, convention 14/15');
});
