import {
  clockAt,
  type Due,
  dateAt,
  dueAfterWorkingDays,
  dueAfterWorkingTime,
  explain,
  isOpen,
  isWorkday,
  type Schedule,
  stretchesOn,
} from '#domain/business-time';
import type { Instant } from '#domain/kernel';
import { UsageError } from '../command.ts';
import { daysOf, lengthOf, momentOf, pauseOf } from './arguments.ts';

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const dateText = (date: string): string => `${WEEKDAY.format(Date.parse(date))} ${date}`;
const momentText = (at: Instant, { timeZone }: Schedule): string =>
  `${dateText(dateAt(at, timeZone))} ${clockAt(at, timeZone)}`;

const uncovered = 'no official calendar for this year yet: answered by weekly hours, provisional';

/** What a date is and how its day runs. */
export const aboutDay = (schedule: Schedule, date: string): readonly string[] => {
  const { kind, name, uncoveredYear } = schedule.dayOn(date);
  const working = isWorkday(schedule, date) ? 'a working day' : 'not a working day';
  return [
    `${dateText(date)} (${schedule.timeZone}): ${working}, ${kind}${name === undefined ? '' : ` ${name}`}`,
    ...stretchesOn(schedule, date).map(({ start, reason }) => `  from ${clockAt(start, schedule.timeZone)} ${reason}`),
    ...(uncoveredYear ? [`  ${uncovered}`] : []),
  ];
};

/** Open or closed at a moment, why, and what comes next. */
export const aboutMoment = (schedule: Schedule, at: Instant): readonly string[] => {
  const { open, reason, uncoveredYear, closing, nextOpening } = isOpen(schedule, at);
  const { name } = schedule.dayOn(dateAt(at, schedule.timeZone));
  const never = open ? '  never closes' : '  never opens again';
  return [
    `${momentText(at, schedule)} (${schedule.timeZone}): ${open ? 'open' : 'closed'}, ${reason}${name === undefined ? '' : ` ${name}`}`,
    ...(closing === undefined ? [] : [`  closes ${momentText(closing, schedule)}`]),
    ...(nextOpening === undefined ? [] : [`  opens  ${momentText(nextOpening, schedule)}`]),
    ...((closing ?? nextOpening) === undefined ? [never] : []),
    ...(uncoveredYear ? [`  ${uncovered}`] : []),
  ];
};

/** What `calendar due` was asked. */
export interface DueQuestion {
  readonly from?: string | undefined;
  readonly 'working-days'?: string | undefined;
  readonly business?: string | undefined;
  readonly pause?: readonly string[] | undefined;
}

const dueOf = (schedule: Schedule, question: DueQuestion): Due | undefined => {
  const { from, business, 'working-days': days } = question;
  if (from === undefined) throw new UsageError('--from is missing: when it was received, such as 2025-09-30T10:00');
  const at = momentOf(from, schedule);
  const pauses = (question.pause ?? []).map((text) => pauseOf(text, schedule));
  if (days !== undefined && business === undefined) return dueAfterWorkingDays(schedule, at, daysOf(days), pauses);
  if (business !== undefined && days === undefined) {
    return dueAfterWorkingTime(schedule, at, lengthOf(business), pauses);
  }
  throw new UsageError('either --working-days 2 or --business 4h');
};

/** When something is due, with its proof in Chinese and English; undefined when it never is. */
export const aboutDue = (schedule: Schedule, question: DueQuestion): readonly string[] | undefined => {
  const due = dueOf(schedule, question);
  return due && [...explain(due, 'zh'), '', ...explain(due, 'en')];
};
