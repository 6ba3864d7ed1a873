import * as z from 'zod/mini';
import { type Instant, instantSchema, localDateSchema } from '../kernel/index.ts';

/** Why a calendar is open or closed at an instant. Source: X-05. */
export const openReasonSchema = z.enum(['OPEN', 'OPEN_MAKEUP', 'WEEKEND', 'HOLIDAY', 'BEFORE', 'BREAK', 'AFTER']);
export type OpenReason = z.infer<typeof openReasonSchema>;

const INTERVAL = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const ordered = (intervals: readonly string[]): boolean => {
  const edges = intervals.flatMap((interval) => interval.split('-'));
  return edges.every((edge, i) => i === 0 || (edges[i - 1] ?? '') < edge);
};

/** Wall-clock intervals of one day, `09:00-12:00`: opening inclusive, closing exclusive, in order, apart from each other. */
export const intervalsSchema = z
  .array(z.string().check(z.regex(INTERVAL, 'an interval such as 09:00-17:30')))
  .check(z.refine(ordered, 'intervals in order that do not touch, each ending after it starts'));

/** Hours by day of the week; a day that is left out is closed. */
export const weeklySchema = z.strictObject({
  mon: z.optional(intervalsSchema),
  tue: z.optional(intervalsSchema),
  wed: z.optional(intervalsSchema),
  thu: z.optional(intervalsSchema),
  fri: z.optional(intervalsSchema),
  sat: z.optional(intervalsSchema),
  sun: z.optional(intervalsSchema),
});

/** Days on which a tenant differs from everybody: a local holiday, a half-day, an extra working day. */
export const localDaySchema = z
  .strictObject({
    from: localDateSchema,
    /** Last day, inclusive; the same day when absent. */
    to: z.optional(localDateSchema),
    /** `广西三月三`. */
    name: z.string().check(z.minLength(1)),
    /** Hours of that day; none = closed. */
    open: z._default(intervalsSchema, []),
  })
  .check(
    z.refine(({ from, to }) => to === undefined || from <= to, {
      error: 'a last day not before the first',
      path: ['to'],
    }),
  );
export type LocalDay = z.infer<typeof localDaySchema>;

/** When a product is open: weekly hours, the State Council's days, and the tenant's own days over both. Source: LEGAL-16, X-04. */
export const calendarSchema = z.strictObject({
  timeZone: z.string(),
  weekly: weeklySchema,
  /** False for a desk that never closes (LEGAL-18): official days mean nothing to it. */
  followsOfficial: z.boolean(),
  /** Hours of a make-up workday (调休) that falls on a closed day of the week; Monday's when absent. */
  makeUp: z.optional(intervalsSchema),
  localDays: z.array(localDaySchema),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** Minutes of the day, `end` exclusive. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export type DayKind = 'WORKDAY' | 'MAKEUP' | 'WEEKEND' | 'HOLIDAY';

/** One date of a calendar. */
export interface DayOpening {
  readonly date: string;
  readonly kind: DayKind;
  /** Holiday or local day by name: `国庆节`. */
  readonly name?: string;
  readonly open: readonly Interval[];
  /** The State Council's table for this year is not known: the day is answered by weekly hours. */
  readonly uncoveredYear: boolean;
}

/** A calendar's answer for one instant. */
export interface Opening {
  readonly open: boolean;
  readonly reason: OpenReason;
  readonly uncoveredYear: boolean;
  /** When it opens again; absent while open, or when nothing is known. */
  readonly nextOpening?: Instant;
  /** When it closes; absent while closed, or when it never does. */
  readonly closing?: Instant;
  /** Why it is closed from then on: for a BREAK, or for the day. */
  readonly closesFor?: OpenReason;
}

/** The text that {@link Opening}s are looked up in; written by `compileIntervals` in domain/business-time. */
export const compiledIntervalsSchema = z
  .string()
  .check(z.regex(/^1\|[0-9a-z]+\|(!?([A-Z][0-9a-z]+)+;)*!?([A-Z][0-9a-z]+)+\|([0-9a-z]{2})+$/));

/** First instants of the coming months with the last day before each, as a caller hears it. */
export const monthEndsSchema = z.array(z.object({ at: instantSchema, lastDay: z.string() }));
export type MonthEnd = z.infer<typeof monthEndsSchema>[number];

/** One calendar year as the State Council's General Office ordered it. Dates are `MM-DD`, ranges inclusive. */
export interface OfficialYear {
  readonly year: number;
  /** The notices, 国办发明电〔…〕…号; a later one amends an earlier one. */
  readonly notices: readonly string[];
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpWorkdays: readonly string[];
}
