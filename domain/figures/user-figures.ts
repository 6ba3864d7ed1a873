import * as z from 'zod/mini';
import { amountsSchema, type DayTally } from './tally.ts';

/** What users did over some days. Source: ORDER-52. */
export const userFiguresSchema = z.extend(
  z.pick(amountsSchema, {
    users: true,
    calls: true,
    complaints: true,
    consultations: true,
    others: true,
    answers: true,
  }),
  {
    /** Of the scores that were given: `4.5`; `–` without any. */
    average: z.string(),
  },
);
export type UserFigures = z.infer<typeof userFiguresSchema>;

/**
 * Adds up what was counted of users. Source: ORDER-52.
 *
 * @example userFigures(march).average // '4.5'
 */
export const userFigures = (days: readonly DayTally[]): UserFigures => {
  const mine = days.filter(({ counted }) => counted === 'USER');
  const total = (what: keyof Omit<UserFigures, 'average'> | 'scores'): number =>
    mine.reduce((sum, day) => sum + day[what], 0);
  const answers = total('answers');
  return {
    ...{ users: total('users'), calls: total('calls'), answers },
    ...{ complaints: total('complaints'), consultations: total('consultations'), others: total('others') },
    average: answers === 0 ? '–' : (total('scores') / answers).toFixed(1),
  };
};
