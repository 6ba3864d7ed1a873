import { clockAt, dateAt } from '../business-time/index.ts';
import type { Instant } from '../kernel/index.ts';
import { clocksIn } from './clocks.ts';
import { clockPolicyOf } from './next-step.ts';
import type { Stop } from './policy.ts';
import type { Ticket } from './schema.ts';
import { kindWords } from './words.ts';

/** What a promise to the customer says: the words are those of its text message. */
export interface TicketPromise {
  readonly template: 'M-TICKET-1' | 'M-LEGAL-2';
  readonly due: Instant;
  readonly slots: { readonly kind: string; readonly number: string; readonly due: string; readonly deed: string };
  readonly sentence: string;
}

/** What we shall have done; nobody promises a customer that the operator accepts. */
const DEEDS: Readonly<Partial<Record<Stop, string>>> = {
  CONTACTED: '与您联系',
  ANSWERED: '答复您',
  SOLVED: '处理完毕并答复您',
};

/**
 * A deadline as it is said, to the minute it lies in: nobody says seconds, and nobody is promised a second more than he has.
 *
 * @example saidAs(parseInstant('2025-03-05T12:00:00Z'), 'Asia/Shanghai') // '3月5日20:00'
 */
export const saidAs = (at: Instant, timeZone: string): string => {
  const [, month = '', day = ''] = dateAt(at, timeZone).split('-');
  return `${Number(month)}月${Number(day)}日${clockAt(at, timeZone).slice(0, 5)}`;
};

/** What a promise is about. */
interface Promised extends Pick<Ticket, 'kind' | 'number'> {
  readonly due: Instant;
  readonly stop: Stop;
}

/**
 * What the text message of a promise says and the agent says aloud, in the same words. Source: X-51, M-TICKET-1, M-LEGAL-2.
 *
 * @returns undefined for a deadline that is not the customer's
 */
export const promiseSlots = (
  { kind, number, due, stop }: Promised,
  timeZone: string,
): TicketPromise['slots'] | undefined => {
  const deed = DEEDS[stop];
  return deed === undefined ? undefined : { kind: kindWords[kind].said, number, due: saidAs(due, timeZone), deed };
};

/**
 * What the customer may be told now: the nearest deadline that is his. The same slots fill M-TICKET-1 and M-LEGAL-2. Source: X-51.
 *
 * @returns undefined when nothing is promised: no clock of his runs
 * @example promiseOf(complaint, 'Asia/Shanghai')?.sentence // '您的投诉已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。'
 */
export const promiseOf = (ticket: Ticket, timeZone: string): TicketPromise | undefined => {
  const promises = clocksIn(ticket, 'RUNNING').flatMap(({ name, standing: { due } }) => {
    const stop = clockPolicyOf(ticket, name)?.stop;
    const slots = due && stop && promiseSlots({ ...ticket, due, stop }, timeZone);
    return due && slots ? [{ due, slots }] : [];
  });
  const next = promises.toSorted((a, b) => a.due - b.due)[0];
  if (next === undefined) return undefined;
  const { kind, number, due, deed } = next.slots;
  const hard = ticket.kind === 'HARD_CASE';
  return {
    ...next,
    template: hard ? 'M-LEGAL-2' : 'M-TICKET-1',
    sentence: hard
      ? `您咨询的问题正由律师团队研究,我们将在${due}前${deed}。`
      : `您的${kind}已受理,编号${number},我们将在${due}前${deed}。`,
  };
};

/** The sentence to say aloud, the same as the text. Source: X-51. */
export const sentenceOf = (ticket: Ticket, timeZone: string): string | undefined =>
  promiseOf(ticket, timeZone)?.sentence;

/**
 * What is said when a ticket is closed: M-TICKET-2.
 *
 * @example closingSentence(ticket, '4008208114') // '您的投诉TS202503040001已办结,如有疑问请拨4008208114。'
 */
export const closingSentence = ({ kind, number }: Ticket, hotline: string): string =>
  `您的${kindWords[kind].said}${number}已办结,如有疑问请拨${hotline}。`;
