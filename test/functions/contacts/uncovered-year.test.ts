import { expect, it } from 'vitest';
import { writeIntervals } from '#domain/calendar';
import { parseInstant, plusSeconds } from '#domain/kernel';
import { isUncovered } from '../../../functions/contacts/_shared/uncovered-year.ts';

const newYear = parseInstant('2027-01-01T00:00:00+08:00');
const day = (uncoveredYear: boolean) => ({ stretches: [{ reason: 'OPEN', minutes: 1440 }] as const, uncoveredYear });
const intervals = writeIntervals(plusSeconds(newYear, -86_400), [day(false), day(true)]);

it('staff are warned as soon as a year begins whose calendar is missing, and where opening times are not compiled at all', () => {
  expect(isUncovered({ intervals }, plusSeconds(newYear, -1))).toBe(false);
  expect(isUncovered({ intervals }, newYear)).toBe(true);
  expect(isUncovered({ intervals }, plusSeconds(newYear, 7 * 86_400))).toBe(true);
});
