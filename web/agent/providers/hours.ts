import { intervalsSchema } from '#domain/calendar';
import type { ProviderCard } from '#domain/providers';

type Hours = ProviderCard['hours'];

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Day = (typeof days)[number];

const dayNamed: Readonly<Record<string, Day>> = {
  ...{ 一: 'mon', 二: 'tue', 三: 'wed', 四: 'thu', 五: 'fri', 六: 'sat', 日: 'sun', 天: 'sun' },
};

/** Days that follow one another and have the same hours. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly open: readonly string[];
}

/**
 * The hours of a week, equal days together; days that are shut are left out.
 *
 * @example weekOf({ mon: ['08:00-20:00'], tue: ['08:00-20:00'] }) // [{ from: 'mon', to: 'tue', open: ['08:00-20:00'] }]
 */
export const weekOf = (hours: Hours): readonly Stretch[] => {
  const week: Stretch[] = [];
  for (const day of days) {
    const open = hours[day] ?? [];
    const last = week.at(-1);
    if (last?.open.join() === open.join()) week.splice(-1, 1, { ...last, to: day });
    else week.push({ from: day, to: day, open });
  }
  return week.filter(({ open }) => open.length > 0);
};

const daysFrom = (from: Day, to: Day): readonly Day[] => days.slice(days.indexOf(from), days.indexOf(to) + 1);

/** `周一至周五`, `周六、周日`, or nothing said: every day. */
const daysIn = (text: string): readonly Day[] | undefined => {
  const said = text.trim();
  if (['', '每天', '每日'].includes(said)) return days;
  const groups = said.split(/[、,和]/).map((part) => {
    const [, first = '', last = first] =
      /^周?([一二三四五六日天])(?:[至到~–—-]周?([一二三四五六日天]))?$/.exec(part.trim()) ?? [];
    const [from, to] = [dayNamed[first], dayNamed[last]];
    return from === undefined || to === undefined ? [] : daysFrom(from, to);
  });
  return groups.some((group) => group.length === 0) ? undefined : groups.flat();
};

const intervalsIn = (text: string): readonly string[] =>
  ['全天', '24小时'].includes(text)
    ? ['00:00-24:00']
    : text
        .replaceAll(/\s*[至到~–—-]\s*/g, '-')
        .replaceAll(/\b(\d):/g, '0$1:')
        .split(/[\s,、和]+/);

const segmentIn = (segment: string) => {
  const [, dayText = '', timeText = ''] = /^([^\d全]*)(.*)$/.exec(segment.trim()) ?? [];
  const when = daysIn(dayText);
  const open = intervalsSchema.safeParse(intervalsIn(timeText.trim()));
  return when && open.success ? when.map((day) => [day, open.data] as const) : undefined;
};

/**
 * Reads hours as people type them; of a day that is named twice the later counts.
 *
 * @returns undefined where the text is none
 * @example hoursIn('周一至周五 8:00-20:00；周六 全天')?.sat // ['00:00-24:00']
 */
export const hoursIn = (text: string): Hours | undefined => {
  const segments = text
    .normalize('NFKC')
    .split(/[;\n]/)
    .filter((segment) => segment.trim() !== '')
    .map(segmentIn);
  if (segments.length === 0 || segments.includes(undefined)) return undefined;
  return Object.fromEntries(segments.flatMap((segment) => segment ?? []));
};
