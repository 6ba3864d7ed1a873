import { year2018 } from './official/2018.ts';
import { year2019 } from './official/2019.ts';
import { year2020 } from './official/2020.ts';
import { year2021 } from './official/2021.ts';
import { year2022 } from './official/2022.ts';
import { year2023 } from './official/2023.ts';
import { year2024 } from './official/2024.ts';
import { year2025 } from './official/2025.ts';
import { year2026 } from './official/2026.ts';
import type { OfficialYear } from './schema.ts';

/** Every year that the State Council has ordered and we know; a new notice is one file and one line here. */
export const officialYears: readonly OfficialYear[] = [
  year2018,
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
];

/** What the State Council says about a date: UNCOVERED when no notice for its year is known. */
export type OfficialDay =
  | { readonly kind: 'HOLIDAY'; readonly name: string }
  | { readonly kind: 'MAKEUP' | 'ORDINARY' | 'UNCOVERED' };

/**
 * What the State Council says about one date. Source: X-04.
 *
 * @example officialDay('2025-10-03') // { kind: 'HOLIDAY', name: '国庆节、中秋节' }
 * @example officialDay('2025-09-28') // { kind: 'MAKEUP' }
 * @example officialDay('2031-03-04') // { kind: 'UNCOVERED' }
 */
export const officialDay = (date: string): OfficialDay => {
  const year = officialYears.find((known) => known.year === Number(date.slice(0, 4)));
  if (!year) return { kind: 'UNCOVERED' };
  const day = date.slice(5);
  const holiday = year.holidays.find(({ from, to }) => from <= day && day <= to);
  if (holiday) return { kind: 'HOLIDAY', name: holiday.name };
  return { kind: year.makeUpWorkdays.includes(day) ? 'MAKEUP' : 'ORDINARY' };
};
