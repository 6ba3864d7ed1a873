import * as z from 'zod/mini';
import type { Interval } from '../calendar/index.ts';
import { localDateSchema, type Outcome, ok, refuse, weekdayName } from '../kernel/index.ts';
import type { Schedule, ScheduleDay } from './schedule.ts';
import { secondOf } from './zone.ts';

const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$/;
const clockSchema = z.string().check(z.regex(CLOCK, 'a time such as 09:00 or 24:00'));
type Edges = readonly [string, string];

const isInverted = ([start, end]: Edges): boolean => secondOf(start) >= secondOf(end);
const overlap = (a: Edges, b: Edges): boolean => secondOf(a[0]) < secondOf(b[1]) && secondOf(b[0]) < secondOf(a[1]);

const complaint = (edges: Edges, earlier: readonly Edges[]): string | undefined => {
  if (isInverted(edges)) return `an interval that ends after it starts (${edges.join('-')})`;
  const other = earlier.find((one) => overlap(one, edges));
  return other && `an interval apart from ${other.join('-')} (${edges.join('-')} overlaps it)`;
};

/** Wall-clock `[start, end)` pairs of one day, in any order; they may touch but not overlap. */
const pairsSchema = z.array(z.tuple([clockSchema, clockSchema])).check(({ value, issues }) => {
  for (const [i, edges] of value.entries()) {
    const message = complaint(edges, value.slice(0, i));
    if (message !== undefined) issues.push({ code: 'custom', input: edges, path: [i], message });
  }
});

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

const day = z.optional(pairsSchema);
const byDate = z._default(z.record(localDateSchema, pairsSchema), {});

/** `02-29` is one, in the years that have it. */
const dayOfYearSchema = z
  .string()
  .check(z.refine((day) => z.safeParse(localDateSchema, `2024-${day}`).success, 'a day of the year such as 12-25'));

/** A calendar written out as rules, in any zone, as calendar case files have them. */
const scheduleRulesSchema = z.strictObject({
  timezone: z.string().check(z.refine(isZone, 'a time zone such as Asia/Shanghai')),
  weekly: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
  /** Hours instead of the week's; none closes the date. */
  dateOverrides: byDate,
  /** Taken out of the date's hours. */
  dateBreaks: byDate,
  /** Dates that are closed whatever else is said. */
  holidays: z._default(z.array(localDateSchema), []),
  /** `MM-DD`, closed every year. */
  annualHolidays: z._default(z.array(dayOfYearSchema), []),
});
type ScheduleRules = z.infer<typeof scheduleRulesSchema>;

/** What is wrong in a schedule's rules, in the words of someone who edits them. */
export interface ScheduleIssue {
  /** `['weekly', 'mon', 1]`; the caller finds the line. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

const read = (pairs: readonly Edges[]): Interval[] =>
  pairs.map(([start, end]) => ({ start: secondOf(start), end: secondOf(end) })).toSorted((a, b) => a.start - b.start);

const kindOf = (usual: readonly Edges[], hours: readonly Edges[]): ScheduleDay['kind'] => {
  if (hours.length === 0) return 'WEEKEND';
  return usual.length === 0 ? 'MAKEUP' : 'WORKDAY';
};

/** Precedence: a holiday closes; else the date's own hours; else the week's; breaks come out of what is left. */
const scheduleFrom = (rules: ScheduleRules): Schedule => {
  const holidays = new Set([...rules.holidays, ...rules.annualHolidays]);
  const isHoliday = (date: string): boolean => holidays.has(date) || holidays.has(date.slice(5));
  return {
    timeZone: rules.timezone,
    dayOn: (date) => {
      if (isHoliday(date)) return { kind: 'HOLIDAY', open: [], breaks: [], uncoveredYear: false };
      const usual = rules.weekly[weekdayName(date)] ?? [];
      const hours = rules.dateOverrides[date] ?? usual;
      const breaks = read(rules.dateBreaks[date] ?? []);
      return { kind: kindOf(usual, hours), open: read(hours), breaks, uncoveredYear: false };
    },
  };
};

const issueOf = (issue: z.core.$ZodIssue): ScheduleIssue => ({
  path: [
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
    ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ],
  expected: issue.code === 'unrecognized_keys' ? `no key named ${issue.keys.join(', ')}` : issue.message,
});

/**
 * Reads a schedule written as rules. Source: X-04.
 *
 * @returns the schedule, or every issue with its path: overlapping or inverted intervals, unknown zones, dates that don't exist
 * @example readSchedule({ timezone: 'UTC', weekly: { mon: [['17:00', '09:00']] } }) // refused at ['weekly', 'mon', 0]
 */
export const readSchedule = (document: unknown): Outcome<Schedule, readonly ScheduleIssue[]> => {
  const parsed = z.safeParse(scheduleRulesSchema, document);
  return parsed.success ? ok(scheduleFrom(parsed.data)) : refuse(parsed.error.issues.map(issueOf));
};
