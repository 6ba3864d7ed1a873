import { type Day, days, type Hours, openIn } from '../../shared/hours.ts';

/** The hours of each day as somebody types them. */
export type HoursDraft = Readonly<Record<Day, string>>;

const emptyWeek: HoursDraft = { mon: '', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' };

/**
 * The hours to be revised; `shut` stands where the shop is closed.
 *
 * @example
 * hoursDraft({ mon: ['08:00-20:00'] }, '休息').sun // '休息'
 */
export const hoursDraft = (hours: Hours, shut: string): HoursDraft => {
  const texts = days.map((day) => [day, (hours[day] ?? []).join(' ') || shut]);
  return { ...emptyWeek, ...Object.fromEntries(texts) };
};

const isShut = (text: string, shut: string): boolean => ['', shut].includes(text.normalize('NFKC').trim());

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
): { readonly hours: Hours } | { readonly troubles: readonly Day[] } => {
  const read = days.filter((day) => !isShut(draft[day], shut)).map((day) => ({ day, open: openIn(draft[day]) }));
  const troubles = read.filter(({ open }) => open === undefined).map(({ day }) => day);
  return troubles.length > 0 ? { troubles } : { hours: Object.fromEntries(read.map(({ day, open }) => [day, open])) };
};
