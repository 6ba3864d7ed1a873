import { type Instant, instant, weekdayOf } from '../kernel/index.ts';
import type { Due, ProofLine } from './due.ts';
import { type ExplainLanguage, type Words, wordsOf } from './explain-words.ts';
import { clockAt, dateAt } from './zone.ts';

const dateText = (words: Words, date: string): string => words.date(date, words.weekdays[weekdayOf(date)] ?? '');

const clockText = (at: Instant, timeZone: string): string => clockAt(at, timeZone).replace(/^(..:..):00$/, '$1');

const momentText = (words: Words, at: Instant, timeZone: string): string =>
  `${dateText(words, dateAt(at, timeZone))} ${clockText(at, timeZone)}`;

/** `Fri 2025-03-07 16:00–17:30`; a last midnight is 24:00, and an end on another date carries its date. */
const spanText = (words: Words, start: Instant, end: Instant, timeZone: string): string => {
  const begin = momentText(words, start, timeZone);
  if (dateAt(instant(end - 1), timeZone) !== dateAt(start, timeZone))
    return `${begin} – ${momentText(words, end, timeZone)}`;
  const clock = clockText(end, timeZone);
  return `${begin}–${clock === '00:00' ? '24:00' : clock}`;
};

const lengthText = (words: Words, start: Instant, end: Instant): string => {
  const seconds = Math.round((end - start) / 1000);
  return words.length(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
};

const reasonText = (words: Words, line: ProofLine & { readonly date: string }): string => {
  if (line.what === 'PAUSED_DAY') return words.pausedDay;
  if (line.what === 'CLOSED_DAY' && line.holiday !== undefined) return line.holiday || words.holiday;
  return [0, 6].includes(weekdayOf(line.date)) ? words.weekend : words.closedDay;
};

/** Days that follow each other and did not count for one reason, told as one. */
interface Skipped {
  readonly first: string;
  readonly last: string;
  readonly why: string;
}

const skippedText = (words: Words, { first, last, why }: Skipped): string =>
  words.closed(first === last ? dateText(words, first) : `${dateText(words, first)} – ${dateText(words, last)}`, why);

const lineText = (words: Words, line: ProofLine, timeZone: string): string | Skipped => {
  if (line.what === 'WORKING_DAY') return words.workingDay(dateText(words, line.date), line.ordinal, line.makeUp);
  if ('date' in line) return { first: line.date, last: line.date, why: reasonText(words, line) };
  const when = spanText(words, line.start, line.end, timeZone);
  if (line.what === 'COUNTED') return words.counted(when, lengthText(words, line.start, line.end), line.makeUp);
  return line.what === 'BREAK' ? words.break(when) : words.pause(when);
};

const merged = (lines: readonly (string | Skipped)[]): readonly (string | Skipped)[] => {
  const done: (string | Skipped)[] = [];
  for (const line of lines) {
    const before = done.at(-1);
    if (typeof line === 'object' && typeof before === 'object' && before.why === line.why) {
      done[done.length - 1] = { ...before, last: line.last };
    } else done.push(line);
  }
  return done;
};

/**
 * Puts the proof of a deadline into words, one line each: received, what counted, what did not and why, due. Source: X-11, LEGAL-19.
 *
 * @example explain(due, 'zh').at(-1) // '2025-10-10 星期五 17:30 到期'
 */
export const explain = (due: Due, language: ExplainLanguage): readonly string[] => {
  const words = wordsOf[language];
  const lines = merged(due.proof.map((line) => lineText(words, line, due.timeZone)));
  return [
    words.received(momentText(words, due.from, due.timeZone)),
    ...lines.map((line) => (typeof line === 'string' ? line : skippedText(words, line))),
    words.due(momentText(words, due.at, due.timeZone)),
    ...(due.uncoveredYears.length > 0 ? [words.provisional(due.uncoveredYears.join(', '))] : []),
  ];
};
