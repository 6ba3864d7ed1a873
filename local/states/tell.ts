import type { ExecutionRecord } from './run/ledger.ts';
import type { HistoryEvent } from './run/lines.ts';

/** How instants are written. @param at epoch milliseconds */
type Write = (at: number) => string;

type Tell = (event: HistoryEvent, execution: Pick<ExecutionRecord, 'events'>, write: Write) => string | undefined;

const field = ({ details = {} }: HistoryEvent, name: string): string => String(details[name] ?? '');

const waits = (event: HistoryEvent): boolean => field(event, 'resource').endsWith('.waitForTaskToken');

const parked: Tell = (_event, { events }, write) => {
  const scheduled = events.findLast(({ type }) => type === 'TaskScheduled');
  const seconds = scheduled?.details?.timeoutInSeconds;
  return typeof seconds === 'number' && scheduled ? `parked until ${write(scheduled.at + seconds * 1000)}` : 'parked';
};

const failed = (event: HistoryEvent): string =>
  `failed: ${[field(event, 'error'), field(event, 'cause')].filter((said) => said !== '').join(' ')}`;

const tells: Readonly<Record<string, Tell>> = {
  ExecutionStarted: () => 'begins',
  TaskSubmitted: parked,
  TaskTimedOut: (event) => (waits(event) ? 'its time has come' : 'a step took too long'),
  TaskSucceeded: (event) => (waits(event) ? 'is woken' : undefined),
  TaskFailed: (event) => `a step ${failed(event)}`,
  ExecutionSucceeded: () => 'is over',
  ExecutionFailed: failed,
  ExecutionAborted: () => 'was stopped',
  ExecutionRedriven: () => 'goes on',
};

/**
 * An event of a history in words, where people care for it.
 *
 * @example told(execution, event, localTime) // 'parked until 2025-03-06 12:00:01'
 */
export const told = (
  execution: Pick<ExecutionRecord, 'events'>,
  event: HistoryEvent,
  write: Write,
): string | undefined => tells[event.type]?.(event, execution, write);
