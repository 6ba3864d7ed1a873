import type * as z from 'zod';
import { intervalsSchema, type weeklySchema } from '#domain/calendar';

/** The hours of a week, by day: `{ mon: ['08:00-20:00'] }`. */
export type Hours = z.infer<typeof weeklySchema>;

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** Days that follow one another and have the same hours; `open` is empty where they are shut. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly open: readonly string[];
}

/**
 * The hours of a week, equal days together.
 *
 * @example
 * weekOf({ mon: ['08:00-20:00'], tue: ['08:00-20:00'] })
 *   // [{ from: 'mon', to: 'tue', open: ['08:00-20:00'] }, { from: 'wed', to: 'sun', open: [] }]
 */
export const weekOf = (hours: Hours): readonly Stretch[] => {
  const week: Stretch[] = [];
  for (const day of days) {
    const open = hours[day] ?? [];
    const last = week.at(-1);
    if (last?.open.join() === open.join()) week.splice(-1, 1, { ...last, to: day });
    else week.push({ from: day, to: day, open });
  }
  return week;
};

/** `8:00` as `08:00`, with the signs that a Chinese keyboard has beside them. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s*[-–—~至到]+\s*/g, '-')
    .replaceAll(/\b(\d):/g, '0$1:')
    .trim();

/**
 * Reads the hours of a day as people type them; undefined where they are none.
 *
 * @example openIn('8：00至12：00，14:00-20:00') // ['08:00-12:00', '14:00-20:00']
 */
export const openIn = (text: string): Hours[Day] => {
  const tidied = tidy(text);
  const said = ['全天', '24小时'].includes(tidied) ? ['00:00-24:00'] : tidied.split(/[\s,、;和]+/);
  return intervalsSchema.safeParse(said).data;
};
