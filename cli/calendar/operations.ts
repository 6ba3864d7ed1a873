import * as z from 'zod';
import {
  add,
  addBusinessDays,
  between,
  dateAt,
  fitsInDay,
  isHoliday,
  isOnBreak,
  isOpen,
  isWorkday,
  lastActive,
  localToInstant,
  nextClose,
  nextOpen,
  nextOpenStrict,
  periods,
  type Schedule,
  subtract,
  subtractBusinessDays,
} from '#domain/business-time';
import { type Instant, localDateSchema, parseInstant, toIso } from '#domain/kernel';

const DATE = /^\d{4}-\d\d-\d\d$/;
const instantSchema = z.string().transform(parseInstant);
const seconds = z.number();
const days = z.int();

const fromSchema = z.object({ from: instantSchema }).transform(({ from }) => ({ at: from }));
const atSchema = z.union([z.object({ at: instantSchema }), fromSchema]);
const spanSchema = z.object({ from: instantSchema, seconds });
const daysSchema = z.object({ from: instantSchema, days });
const dateSchema = z.union([
  z.object({ date: localDateSchema }),
  z.object({ at: z.string().regex(DATE) }).transform(({ at }) => ({ date: at })),
  atSchema,
]);
const wallSchema = z.object({
  date: localDateSchema,
  time: z.string(),
  policy: z.enum(['compatible', 'earlier', 'later', 'reject']).default('compatible'),
});

/** What an operation answers, as a case file writes it; null for "never". */
export type Answer = string | number | boolean | null | readonly (readonly [string, string])[];
type Operation = (schedule: Schedule, input: unknown) => Answer;

const written = (at: Instant | undefined): string | null => (at === undefined ? null : toIso(at));

const onInstant =
  (work: (schedule: Schedule, at: Instant) => Instant | undefined): Operation =>
  (schedule, input) =>
    written(work(schedule, atSchema.parse(input).at));

const onSpan =
  (work: (schedule: Schedule, from: Instant, seconds: number) => Instant | undefined): Operation =>
  (schedule, input) => {
    const span = spanSchema.parse(input);
    return written(work(schedule, span.from, span.seconds));
  };

const onDays =
  (work: (schedule: Schedule, from: Instant, days: number) => Instant | undefined): Operation =>
  (schedule, input) => {
    const span = daysSchema.parse(input);
    return written(work(schedule, span.from, span.days));
  };

const onDate =
  (work: (schedule: Schedule, date: string) => boolean): Operation =>
  (schedule, input) => {
    const place = dateSchema.parse(input);
    return work(schedule, 'date' in place ? place.date : dateAt(place.at, schedule.timeZone));
  };

const periodsSchema = z.object({
  from: instantSchema,
  count: z.int(),
  direction: z.enum(['after', 'before']).default('after'),
});
const betweenSchema = z.object({ from: instantSchema, to: instantSchema });
const fitsSchema = z.intersection(atSchema, z.object({ seconds }));

/** The operations of calendar case files, by name. */
export const operations: Readonly<Record<string, Operation>> = {
  add: onSpan(add),
  subtract: onSpan(subtract),
  between: (schedule, input) => {
    const { from, to } = betweenSchema.parse(input);
    return between(schedule, from, to);
  },
  isOpen: (schedule, input) => isOpen(schedule, atSchema.parse(input).at).open,
  nextOpen: onInstant(nextOpen),
  nextOpenStrict: onInstant(nextOpenStrict),
  nextClose: onInstant(nextClose),
  lastActive: onInstant(lastActive),
  periods: (schedule, input) => {
    const { from, count, direction } = periodsSchema.parse(input);
    return periods(schedule, from, count, direction).map(({ start, end }) => [toIso(start), toIso(end)] as const);
  },
  isWorkday: onDate(isWorkday),
  isHoliday: onDate(isHoliday),
  isOnBreak: (schedule, input) => isOnBreak(schedule, atSchema.parse(input).at),
  fitsInDay: (schedule, input) => {
    const question = fitsSchema.parse(input);
    return fitsInDay(schedule, question.at, question.seconds);
  },
  localToInstant: (schedule, input) => {
    const { date, time, policy } = wallSchema.parse(input);
    return written(localToInstant(date, time, schedule.timeZone, policy));
  },
  addBusinessDays: onDays(addBusinessDays),
  subtractBusinessDays: onDays(subtractBusinessDays),
};
