import { Temporal } from 'temporal-polyfill';

type DateTest = (date: Temporal.PlainDate) => boolean;

interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly isDay: DateTest;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Four leap-year-safe years: a date that is not met within them is taken as never. */
const horizonDays = 1500;

const refuse = (what: string): never => {
  throw new Error(`Cron field "${what}" is not supported on the laptop`);
};

const numberOf = (text: string, names: readonly string[]): number => {
  const named = names.indexOf(text);
  if (named >= 0) return named + 1;
  return /^\d+$/.test(text) ? Number(text) : refuse(text);
};

interface Field {
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

/** `*`, `5`, `1-5`, `MON-FRI`: from and to; a single number with a step runs to the field's end. */
const boundsOf = (range: string, hasStep: boolean, { first, last, names }: Field): readonly [number, number] => {
  if (range === '*' || range === '?') return [first, last];
  const [from = '', to] = range.split('-');
  const low = numberOf(from, names);
  if (to !== undefined) return [low, numberOf(to, names)];
  return [low, hasStep ? last : low];
};

/** All numbers that a field allows: ranges, steps such as `0/15`, and lists of these. */
const numbersOf = (text: string, first: number, last: number, names: readonly string[] = []): readonly number[] =>
  text.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [low, high] = boundsOf(range, step !== undefined, { first, last, names });
    const stride = step === undefined ? 1 : numberOf(step, []);
    if (low < first || high > last || stride === 0) return refuse(text);
    return Array.from({ length: Math.floor((high - low) / stride) + 1 }, (_, at) => low + at * stride);
  });

const dayOfMonth = (field: string): DateTest => {
  if (field === 'L') return (date) => date.day === date.daysInMonth;
  const allowed = new Set(numbersOf(field, 1, 31));
  return (date) => allowed.has(date.day);
};

/** EventBridge counts the week from Sunday = 1; Temporal from Monday = 1 to Sunday = 7. */
const dayOfWeek = (field: string): DateTest => {
  const allowed = new Set(numbersOf(field, 1, 7, dayNames));
  return (date) => allowed.has((date.dayOfWeek % 7) + 1);
};

const parse = (text: string): Cron => {
  const [minute, hour, day, month, weekday, year, ...more] = text.trim().split(/\s+/);
  if (!minute || !hour || !day || !month || !weekday || !year || more.length > 0) return refuse(text);
  if ((day === '?') === (weekday === '?')) return refuse(`${day} … ${weekday}`);
  const months = new Set(numbersOf(month, 1, 12, monthNames));
  const years = new Set(numbersOf(year, 1970, 2199));
  const isMonthDay = dayOfMonth(day);
  const isWeekday = dayOfWeek(weekday);
  return {
    minutes: numbersOf(minute, 0, 59).toSorted((a, b) => a - b),
    hours: numbersOf(hour, 0, 23).toSorted((a, b) => a - b),
    isDay: (date) => years.has(date.year) && months.has(date.month) && isMonthDay(date) && isWeekday(date),
  };
};

const instantAt = (date: Temporal.PlainDate, hour: number, minute: number, timeZone: string): number =>
  date.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds;

const firstAfter = ({ hours, minutes }: Cron, date: Temporal.PlainDate, timeZone: string, after: number) =>
  hours
    .flatMap((hour) => minutes.map((minute) => instantAt(date, hour, minute, timeZone)))
    .find((instant) => instant > after);

/**
 * The instants of an EventBridge cron expression (minute hour day-of-month month day-of-week year) in a time zone.
 *
 * @throws when a field uses what the laptop does not know (`W`, `#`).
 */
export const cronTimes = (text: string, timeZone: string): ((after: number) => number | undefined) => {
  const cron = parse(text);
  return (after) => {
    const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
    for (const offset of Array(horizonDays).keys()) {
      const date = start.add({ days: offset });
      const due = cron.isDay(date) ? firstAfter(cron, date, timeZone, after) : undefined;
      if (due !== undefined) return due;
    }
    return undefined;
  };
};
