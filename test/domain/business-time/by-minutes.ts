// The arithmetic once more, as slowly and plainly as possible, and without its code: every minute of three weeks is open or not,
// and everything is found by walking. Wall times are placed with Intl instead of Temporal.

export type Edges = readonly [string, string];
export interface Rules {
  readonly timezone: string;
  readonly weekly: Readonly<Record<string, readonly Edges[]>>;
  readonly dateOverrides: Readonly<Record<string, readonly Edges[]>>;
  readonly dateBreaks: Readonly<Record<string, readonly Edges[]>>;
  readonly holidays: readonly string[];
  readonly annualHolidays: readonly string[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en', { timeZone, ...numbers, hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
};

/** What the wall shows, as if it were UTC. */
const wallAt = (at: number, timeZone: string): number => {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
};

const remembered = <T>(find: (at: number, timeZone: string) => T): ((at: number, timeZone: string) => T) => {
  const known = new Map<string, T>();
  return (at, timeZone) => {
    const key = `${timeZone} ${at}`;
    const found = known.get(key) ?? find(at, timeZone);
    known.set(key, found);
    return found;
  };
};

const offsetAt = remembered((at, timeZone) => wallAt(at, timeZone) - at);

/** The first instant that shows a wall time; in a gap, as far after it as the time is into it. */
const instantAt = (wall: number, timeZone: string): number => {
  const day = wall - (wall % DAY);
  const [before, after] = [offsetAt(day - 2 * DAY, timeZone), offsetAt(day + 3 * DAY, timeZone)];
  if (before === after) return wall - before;
  const candidates = [wall - before, wall - after].toSorted((a, b) => a - b);
  return candidates.find((at) => wallAt(at, timeZone) === wall) ?? wall - before;
};

/** The first instant of a date, by stepping back as long as the wall does not show an earlier one. */
const dawn = remembered((day, timeZone) => {
  let at = instantAt(day, timeZone);
  while (wallAt(at - MINUTE, timeZone) >= day) at -= MINUTE;
  return at;
});

const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10);
const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const hoursOn = (rules: Rules, day: number): readonly Edges[] => {
  const date = dateOf(day);
  if (rules.holidays.includes(date) || rules.annualHolidays.includes(date.slice(5))) return [];
  return rules.dateOverrides[date] ?? rules.weekly[WEEK[new Date(day).getUTCDay()] ?? ''] ?? [];
};

export interface Minutes {
  /** First instant; `open[i]` is the minute from `start + i` minutes. */
  readonly start: number;
  readonly open: Uint8Array;
}

/** Every minute of some days: open or not. */
export const minutesOf = (rules: Rules, firstDay: number, days: number): Minutes => {
  const { timezone } = rules;
  const start = dawn(firstDay, timezone);
  const open = new Uint8Array((dawn(firstDay + days * DAY, timezone) - start) / MINUTE);
  for (let day = firstDay - 2 * DAY; day < firstDay + (days + 2) * DAY; day += DAY) {
    const hours = hoursOn(rules, day);
    if (hours.length === 0) continue;
    const [begins, ends] = [dawn(day, timezone), dawn(day + DAY, timezone)];
    const paint = (edges: Edges, value: 0 | 1): void => {
      const [from, to] = edges.map((clock) => instantAt(day + minuteOf(clock) * MINUTE, timezone));
      const first = edges[0] === '00:00' ? begins : Math.max(from ?? 0, begins);
      const last = edges[1] === '24:00' ? ends : Math.min(to ?? 0, ends);
      for (let at = first; at < last; at += MINUTE) {
        const index = (at - start) / MINUTE;
        if (index >= 0 && index < open.length) open[index] = value;
      }
    };
    for (const edges of hours) paint(edges, 1);
    for (const edges of rules.dateBreaks[dateOf(day)] ?? []) paint(edges, 0);
  }
  return { start, open };
};

const at = ({ start }: Minutes, index: number): number => start + index * MINUTE;

/** Each walk starts at the edge before minute `from`; undefined where it would leave the painted weeks. */
export const walk = {
  add: (minutes: Minutes, from: number, count: number): number | undefined => {
    let left = count;
    for (let i = from; i < minutes.open.length; i += 1) {
      left -= minutes.open[i] ?? 0;
      if (left === 0) return at(minutes, i + 1);
    }
    return undefined;
  },
  subtract: (minutes: Minutes, from: number, count: number): number | undefined => {
    let left = count;
    for (let i = from - 1; i >= 0; i -= 1) {
      left -= minutes.open[i] ?? 0;
      if (left === 0) return at(minutes, i);
    }
    return undefined;
  },
  between: (minutes: Minutes, from: number, to: number): number =>
    minutes.open.subarray(from, to).reduce((sum, open) => sum + open, 0) * 60,
  nextOpen: (minutes: Minutes, from: number): number | undefined => {
    const found = minutes.open.indexOf(1, from);
    return found < 0 ? undefined : at(minutes, found);
  },
  nextOpenStrict: (minutes: Minutes, from: number): number | undefined => {
    for (let i = from + 1; i < minutes.open.length; i += 1) {
      if (minutes.open[i] === 1 && minutes.open[i - 1] === 0) return at(minutes, i);
    }
    return undefined;
  },
  nextClose: (minutes: Minutes, from: number): number | undefined => {
    for (let i = from + 1; i < minutes.open.length; i += 1) {
      if (minutes.open[i] === 0 && minutes.open[i - 1] === 1) return at(minutes, i);
    }
    return undefined;
  },
  lastActive: (minutes: Minutes, from: number): number | undefined => {
    const found = minutes.open.subarray(0, from).lastIndexOf(1);
    return found < 0 ? undefined : at(minutes, found + 1);
  },
} as const;
