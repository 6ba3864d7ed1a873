import { type Instant, localDate, plusDays, type Weekday, weekdays } from '../kernel/index.ts';
import type { OrderCategory } from './category.ts';
import { spokenClock, spokenTime } from './wall.ts';

const NAMES = { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' } as const satisfies Record<
  Weekday,
  string
>;

/** A week as callers count it, from Monday on. */
const WEEK = [...weekdays.slice(1), weekdays[0]];

const clockText = (written: string): string => {
  const [hour = 0, minute = 0] = written.split(':').map(Number);
  return spokenClock(hour, minute);
};

const intervalText = (interval: string): string => {
  if (interval === '00:00-24:00') return '全天';
  const [from = '', to = ''] = interval.split('-');
  return `${clockText(from)}到${clockText(to)}`;
};

interface Stretch {
  readonly days: readonly string[];
  readonly hours: string;
}

/** Days one after another that have the same hours. */
const stretchesOf = ({ hours }: Pick<OrderCategory, 'hours'>): readonly Stretch[] => {
  const days = WEEK.map((day) => ({ name: NAMES[day], text: (hours[day] ?? []).map(intervalText).join('、') }));
  const starts = days.flatMap(({ text }, i) => (i > 0 && days[i - 1]?.text === text ? [] : [i]));
  return starts.map((start, i) => ({
    days: days.slice(start, starts[i + 1]).map(({ name }) => name),
    hours: days[start]?.text ?? '',
  }));
};

const stretchText = ({ days, hours }: Stretch): string => {
  if (days.length === WEEK.length) return `每天${hours}`;
  const [first, last] = [days.at(0), days.at(-1)];
  return first === last ? `周${first}${hours}` : `周${first}至周${last}${hours}`;
};

/**
 * A line's hours as a caller hears them. Source: P-ORDER-4, ORDER-03.
 *
 * @example lineHours(movers) // '每天8点到20点'
 */
export const lineHours = (category: Pick<OrderCategory, 'hours'>): string =>
  stretchesOf(category)
    .filter(({ hours }) => hours !== '')
    .map(stretchText)
    .join(',');

/**
 * When a line opens again, as a caller hears it.
 *
 * @example openingText(parseInstant('2025-03-05T08:00:00+08:00'), theEveningBefore, 'Asia/Shanghai') // '明天8点'
 */
export const openingText = (opening: Instant, now: Instant, timeZone: string): string => {
  const [today, then] = [localDate(now, timeZone), localDate(opening, timeZone)];
  const clock = spokenTime(opening, opening, timeZone);
  if (then === today) return `今天${clock}`;
  return then === plusDays(today, 1) ? `明天${clock}` : spokenTime(opening, now, timeZone);
};

/**
 * A line's name inside a sentence that goes on: 搬家 of 搬家服务.
 *
 * @example lineName({ title: '搬家服务' }) // '搬家'
 */
export const lineName = ({ title }: Pick<OrderCategory, 'title'>): string =>
  title.length > '服务'.length ? title.replace(/服务$/, '') : title;
