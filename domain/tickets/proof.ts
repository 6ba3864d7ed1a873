import { type Due, explain, type Schedule } from '../business-time/index.ts';
import { clockOf } from './clock-of.ts';
import { dueOf } from './deadlines.ts';
import { clockPolicyOf } from './next-step.ts';
import type { Clock, Ticket } from './schema.ts';

/**
 * How a clock's deadline came about. One that was reckoned by an earlier calendar or policy, and not moved since because it was met or
 * missed, comes without lines: today's calendar does not prove it.
 *
 * @returns undefined while the clock is paused, for then nothing is due
 * @example explain(proofOf(complaint, complaint.clocks[0], gx), 'zh').at(-1) // '2025-03-11 星期二 17:30 到期'
 */
export const proofOf = (ticket: Ticket, clock: Clock, schedule: Schedule): Due | undefined => {
  const { startedAt: from, due: at, pauses } = clockOf(clock.log);
  const target = clockPolicyOf(ticket, clock.name)?.target;
  if (at === undefined) return undefined;
  const due = target && dueOf(target, from, schedule, pauses);
  return due?.at === at ? due : { at, from, timeZone: schedule.timeZone, proof: [], uncoveredYears: [] };
};

const NOTES = {
  paused: {
    zh: '等待客户,暂停计时;恢复后重新推算到期时间',
    en: 'Paused, waiting for the customer; due again once it goes on',
  },
  earlier: { zh: '按当时的日历和规则推算', en: 'By the calendar and the rules of that time' },
} as const;

/** A proof in words, one line each. Source: X-11. */
export const proofText = (ticket: Ticket, clock: Clock, schedule: Schedule) => {
  const due = proofOf(ticket, clock, schedule);
  const inWords = (language: 'zh' | 'en'): string[] => {
    if (due === undefined) return [NOTES.paused[language]];
    return [...explain(due, language), ...(due.proof.length === 0 ? [NOTES.earlier[language]] : [])];
  };
  return { zh: inWords('zh'), en: inWords('en') };
};
