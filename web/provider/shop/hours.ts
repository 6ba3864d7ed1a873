import { intervalsSchema } from '#domain/calendar';
import type { Profile } from '../api.ts';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** Days that follow one another and have the same hours. `open` is empty where it is shut. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly open: string;
}

/**
 * The hours of a week, equal days together.
 *
 * @example
 * weekOf({ mon: ['08:00-20:00'], tue: ['08:00-20:00'] })
 *   // [{ from: 'mon', to: 'tue', open: '08:00-20:00' }, { from: 'wed', to: 'sun', open: '' }]
 */
export const weekOf = (hours: Profile['hours']): readonly Stretch[] => {
  const week: Stretch[] = [];
  for (const day of days) {
    const open = (hours[day] ?? []).join(' ');
    const last = week.at(-1);
    if (last?.open === open) week.splice(-1, 1, { ...last, to: day });
    else week.push({ from: day, to: day, open });
  }
  return week;
};

/** The hours of each day as somebody types them. */
export type HoursDraft = Readonly<Record<Day, string>>;

const emptyWeek: HoursDraft = { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' };

/**
 * The hours to be revised; `shut` stands where the shop is closed.
 *
 * @example
 * hoursDraft({ mon: ['08:00-20:00'] }, '休息').sun // '休息'
 */
export const hoursDraft = (hours: Profile['hours'], shut: string): HoursDraft => {
  const texts = days.map((day) => [day, (hours[day] ?? []).join(' ') || shut]);
  return { ...emptyWeek, ...Object.fromEntries(texts) };
};

/** `8:00` as `08:00`, with the signs that a Chinese keyboard has beside them. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s*[-–—~至到]+\s*/g, '-')
    .replaceAll(/\b(\d):/g, '0$1:')
    .trim();

const isShut = (text: string, shut: string): boolean => text === '' || text === shut;

const intervalsIn = (text: string, shut: string): readonly string[] => {
  const tidied = tidy(text);
  return isShut(tidied, shut) ? [] : tidied.split(/[\s,、;和]+/);
};

/**
 * Reads the hours of a week as people type them.
 *
 * @returns the hours, or the days whose text is none
 * @example
 * hoursIn({ ...draft, mon: '8：00至20：00' }, '休息') // { hours: { mon: ['08:00-20:00'], … } }
 */
export const hoursIn = (
  draft: HoursDraft,
  shut: string,
): { readonly hours: Profile['hours'] } | { readonly troubles: readonly Day[] } => {
  const read = days.map((day) => ({ day, open: intervalsSchema.safeParse(intervalsIn(draft[day], shut)) }));
  const troubles = read.flatMap(({ day, open }) => (open.success ? [] : [day]));
  if (troubles.length > 0) return { troubles };
  return { hours: Object.fromEntries(read.flatMap(({ day, open: { data } }) => (data?.length ? [[day, data]] : []))) };
};
