import chineseDays from 'chinese-days';
import { isWorkday } from 'chinese-workday';
import { describe, expect, it } from 'vitest';
import { officialDay, officialYears } from '#domain/calendar';
import { plusDays, weekdayOf } from '#domain/kernel';

const datesOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, i) => plusDays(`${year}-01-01`, i)).filter((date) => date.startsWith(`${year}`));

const isOurWorkday = (date: string): boolean => {
  const { kind } = officialDay(date);
  if (kind === 'HOLIDAY') return false;
  return kind === 'MAKEUP' || (weekdayOf(date) > 0 && weekdayOf(date) < 6);
};

// The notice of 2020-01-26 lengthened the Spring Festival; the library kept the plan of 2019. In the other two years New
// Year's Day is joined to the weekend of the year before, which the library counts from 1 January on.
const CHINESE_WORKDAY_ERRS = ['2018-01-01', '2020-01-31', '2020-02-01', '2023-01-03'];

describe.each(officialYears.map(({ year }) => year))('the official calendar of %i', (year) => {
  it('agrees with chinese-days on every date', () => {
    expect(datesOf(year).filter((date) => isOurWorkday(date) !== chineseDays.isWorkday(date))).toEqual([]);
  });

  it('agrees with chinese-workday, known slips of that library apart', () => {
    const differing = datesOf(year).filter((date) => isOurWorkday(date) !== isWorkday(date));
    expect(differing).toEqual(CHINESE_WORKDAY_ERRS.filter((date) => date.startsWith(`${year}`)));
  });

  it('names its State Council notice, makes up only on weekends, and never on a holiday', () => {
    const official = officialYears.find((known) => known.year === year);
    expect(official?.notices.every((notice) => /^国办发明电〔20\d\d〕\d+号$/.test(notice))).toBe(true);
    for (const day of official?.makeUpWorkdays ?? []) {
      expect([0, 6]).toContain(weekdayOf(`${year}-${day}`));
      expect(officialDay(`${year}-${day}`).kind).toBe('MAKEUP');
    }
  });
});

it('says so when no notice for a year is known', () => {
  expect(officialDay('2017-10-02').kind).toBe('UNCOVERED');
  expect(officialDay('2027-10-01').kind).toBe('UNCOVERED');
});
