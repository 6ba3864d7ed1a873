import type { DayOpening, OpenReason } from './schema.ts';

/** A stretch of one day with one answer; minutes of the day, `end` exclusive. */
export interface DaySpan {
  readonly start: number;
  readonly end: number;
  readonly reason: OpenReason;
}

export const DAY_MINUTES = 1440;

const closedDay = (day: DayOpening): DaySpan[] => [
  { start: 0, end: DAY_MINUTES, reason: day.kind === 'HOLIDAY' ? 'HOLIDAY' : 'WEEKEND' },
];

/**
 * Cuts a day into stretches that cover it without a gap: before, open, break, open, after. Source: X-05.
 *
 * @example daySpans(openingOn(gxLawyers, '2025-03-04'))
 *   // [{ 0–540 BEFORE }, { 540–1050 OPEN }, { 1050–1440 AFTER }]
 */
export const daySpans = (day: DayOpening): readonly DaySpan[] => {
  if (day.open.length === 0) return closedDay(day);
  const reason = day.kind === 'MAKEUP' ? 'OPEN_MAKEUP' : 'OPEN';
  const spans = day.open.flatMap(({ start, end }, i): DaySpan[] => [
    { start: day.open[i - 1]?.end ?? 0, end: start, reason: i === 0 ? 'BEFORE' : 'BREAK' },
    { start, end, reason },
  ]);
  const closing = day.open.at(-1)?.end ?? DAY_MINUTES;
  return [...spans, { start: closing, end: DAY_MINUTES, reason: 'AFTER' as const }].filter((s) => s.start < s.end);
};
