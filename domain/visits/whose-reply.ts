import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';

/** A survey that a line was asked by text; the row `LINE#…` | `SURVEY#<visitId>`. */
export const askedSurveySchema = z.object({ visitId: z.string(), askedAt: instantSchema, open: z.boolean() });
export type AskedSurvey = z.infer<typeof askedSurveySchema>;

/**
 * Finds the survey that a texted "5" answers: of those still open the one sent last, and if none is, the last of all.
 * Source: requirements 0.5.
 *
 * @returns undefined when the line was never asked by text
 * @example whoseReply([openSince9, openSince10])?.visitId // that of 10 o'clock
 */
export const whoseReply = (asked: readonly AskedSurvey[]): AskedSurvey | undefined => {
  const newestFirst = asked.toSorted((a, b) => b.askedAt - a.askedAt);
  return newestFirst.find(({ open }) => open) ?? newestFirst[0];
};
