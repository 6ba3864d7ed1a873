import { type Instant, instant } from '../kernel/index.ts';
import type { Opening, OpenReason } from './schema.ts';

// The text is `1|<first midnight>|<day shapes>|<days>`, all numbers in base 36 and minutes. A day shape is a run of
// <reason letter><length>, `B f0 O e6 A au` without the blanks, with `!` before it in a year that no notice covers; days are
// two-digit indices into the shapes. Shapes carry their own length, so a day of 23 or 25 hours is one shape more.
// 400 days of a desk with a lunch break take about 900 characters, well inside one read unit beside the prompts.

const LETTER_OF = {
  OPEN: 'O',
  OPEN_MAKEUP: 'M',
  WEEKEND: 'W',
  HOLIDAY: 'H',
  BEFORE: 'B',
  BREAK: 'K',
  AFTER: 'A',
} as const satisfies Record<OpenReason, string>;
const REASON_OF = new Map<string, OpenReason>([
  ['O', 'OPEN'],
  ['M', 'OPEN_MAKEUP'],
  ['W', 'WEEKEND'],
  ['H', 'HOLIDAY'],
  ['B', 'BEFORE'],
  ['K', 'BREAK'],
  ['A', 'AFTER'],
]);

/** A stretch of one day, by its length. */
export interface Stretch {
  readonly reason: OpenReason;
  readonly minutes: number;
}
export interface CompiledDay {
  readonly stretches: readonly Stretch[];
  readonly uncoveredYear: boolean;
}

const shapeOf = (day: CompiledDay): string =>
  (day.uncoveredYear ? '!' : '') + day.stretches.map((s) => LETTER_OF[s.reason] + s.minutes.toString(36)).join('');

/** Writes days that follow each other from `firstMidnight` on. `compileIntervals` in domain/business-time makes the days. */
export const writeIntervals = (firstMidnight: Instant, days: readonly CompiledDay[]): string => {
  const shapes = days.map(shapeOf);
  const distinct = [...new Set(shapes)];
  const index = new Map(distinct.map((shape, i) => [shape, i.toString(36).padStart(2, '0')]));
  const line = shapes.map((shape) => index.get(shape)).join('');
  return `1|${(firstMidnight / 60_000).toString(36)}|${distinct.join(';')}|${line}`;
};

interface Timeline {
  /** Epoch minutes at which each stretch starts; one more entry for the end of the last. */
  readonly starts: readonly number[];
  readonly reasons: readonly OpenReason[];
  readonly uncovered: readonly boolean[];
}

const readShape = (shape: string): CompiledDay => ({
  uncoveredYear: shape.startsWith('!'),
  stretches: [...shape.matchAll(/([A-Z])([0-9a-z]+)/g)].map(([, letter = '', length = '0']) => ({
    reason: REASON_OF.get(letter) ?? 'WEEKEND',
    minutes: Number.parseInt(length, 36),
  })),
});

const readIntervals = (text: string): Timeline => {
  const [, first = '0', shapeTexts = '', line = ''] = text.split('|');
  const shapes = shapeTexts.split(';').map(readShape);
  const starts = [Number.parseInt(first, 36)];
  const reasons: OpenReason[] = [];
  const uncovered: boolean[] = [];
  for (const [pair] of line.matchAll(/../g)) {
    const day = shapes[Number.parseInt(pair, 36)];
    for (const { reason, minutes } of day?.stretches ?? []) {
      starts.push((starts.at(-1) ?? 0) + minutes);
      reasons.push(reason);
      uncovered.push(day?.uncoveredYear ?? false);
    }
  }
  return { starts, reasons, uncovered };
};

const KEPT = 100;
const read = new Map<string, Timeline>();

/** A text that was read is not read again: every call of a product looks up the same one, until the day's recompilation. */
const timelineOf = (text: string): Timeline => {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= KEPT) read.clear();
  const timeline = readIntervals(text);
  read.set(text, timeline);
  return timeline;
};

/** Index of the last start that is not after `at`; -1 before the first. */
const stretchAt = (starts: readonly number[], at: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const isOpenReason = (reason: OpenReason | undefined): boolean => reason === 'OPEN' || reason === 'OPEN_MAKEUP';

/** Index of the next stretch with the other answer; undefined when the compiled range holds none. */
const nextChange = ({ reasons }: Timeline, here: number): number | undefined => {
  const open = isOpenReason(reasons[here]);
  for (let ahead = here + 1; ahead < reasons.length; ahead += 1)
    if (isOpenReason(reasons[ahead]) !== open) return ahead;
  return undefined;
};

const startOf = ({ starts }: Timeline, stretch: number): Instant => instant((starts[stretch] ?? 0) * 60_000);

const changeAfter = (timeline: Timeline, here: number): Partial<Opening> => {
  const change = nextChange(timeline, here);
  if (change === undefined) return {};
  const at = startOf(timeline, change);
  const closesFor = timeline.reasons[change];
  return isOpenReason(closesFor) ? { nextOpening: at } : { closing: at, ...(closesFor && { closesFor }) };
};

/**
 * Open or closed at an instant, by one binary search in compiled intervals; no time-zone arithmetic. Source: X-05.
 *
 * @param compiled the text that `compileIntervals` wrote
 * @returns undefined outside the compiled range: the caller then goes to customer service with an alarm
 * @example lookUp(profile.intervals, parseInstant('2025-03-04T09:30:00Z')) // 17:30 in Nanning: { open: false, reason: 'AFTER', … }
 */
export const lookUp = (compiled: string, at: Instant): Opening | undefined => {
  const timeline = timelineOf(compiled);
  const here = stretchAt(timeline.starts, at / 60_000);
  const reason = timeline.reasons[here];
  if (!reason) return undefined;
  return {
    open: isOpenReason(reason),
    reason,
    uncoveredYear: timeline.uncovered[here] ?? false,
    ...changeAfter(timeline, here),
  };
};
