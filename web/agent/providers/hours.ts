import { type Day, days, type Hours, openIn, weekOf } from '../../shared/hours.ts';

const dayNamed: Readonly<Record<string, Day>> = {
  ...{ 一: 'mon', 二: 'tue', 三: 'wed', 四: 'thu', 五: 'fri', 六: 'sat', 日: 'sun', 天: 'sun' },
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

const segmentIn = (segment: string) => {
  const [, dayText = '', timeText = ''] = /^([^\d全]*)(.*)$/.exec(segment.trim()) ?? [];
  const when = daysIn(dayText);
  const open = openIn(timeText);
  return when && open ? when.map((day) => [day, open] as const) : undefined;
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

const written: Readonly<Record<Day, string>> = {
  ...{ mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' },
};

/**
 * Hours as they are typed, in whatever language the page is: what {@link hoursIn} reads.
 *
 * @example hoursWritten({ mon: ['08:00-20:00'], tue: ['08:00-20:00'] }) // '周一至周二 08:00-20:00'
 */
export const hoursWritten = (hours: Hours): string =>
  weekOf(hours)
    .filter(({ open }) => open.length > 0)
    .map(({ from, to, open }) => {
      const when = from === to ? written[from] : `${written[from]}至${written[to]}`;
      return `${from === 'mon' && to === 'sun' ? '每天' : when} ${open.join(' ')}`;
    })
    .join('；');
