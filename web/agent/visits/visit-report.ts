import * as z from 'zod';
import { surveyAnswerSchema } from '#domain/visits';
import type { VisitReport } from '../api.ts';

/** What an agent has written of an answer; `score` is '' until one is chosen. */
export const visitDraftSchema = z.object({ score: z.string(), reasons: z.array(z.string()), text: z.string() });
export type VisitDraft = z.infer<typeof visitDraftSchema>;

export const emptyVisit: VisitDraft = { score: '', reasons: [], text: '' };

/** The scores, the best first, as P-SURVEY-1 names them. */
export const scores = ['5', '4', '3', '2', '1'] as const;

export type VisitOutcome = VisitReport['outcome'];

export interface VisitTroubles {
  readonly score?: 'SCORE_MISSING';
  readonly text?: 'TEXT_TOO_LONG';
}

/** Which visit, and the command that belongs to exactly this content. */
export interface VisitAim {
  readonly visitId: string;
  readonly commandId: string;
}

const troubleAt = (field: PropertyKey | undefined): VisitTroubles =>
  field === 'text' ? { text: 'TEXT_TOO_LONG' } : { score: 'SCORE_MISSING' };

/**
 * An answer as it is sent, or what is wrong beside each field. Source: X-14, ORDER-37.
 *
 * @example
 * answerIn({ score: '', reasons: [], text: '' }, aim) // { troubles: { score: 'SCORE_MISSING' } }
 */
export const answerIn = (
  { score, reasons, text }: VisitDraft,
  aim: VisitAim,
): { readonly body: VisitReport } | { readonly troubles: VisitTroubles } => {
  const words = text.trim();
  const written = { score: Number(score), reasons, ...(words !== '' && { text: words }) };
  const read = z.safeParse(surveyAnswerSchema, written);
  if (read.success) return { body: { ...aim, outcome: 'ANSWERED', ...read.data } };
  return { troubles: Object.assign({}, ...read.error.issues.map(({ path }) => troubleAt(path[0]))) };
};

/** A reason more, or one less. */
export const toggled = (reasons: readonly string[], reason: string, isTicked: boolean): string[] => [
  ...reasons.filter((each) => each !== reason),
  ...(isTicked ? [reason] : []),
];

/** The kind of thing that a visit is about, from the event that led to it: `ticket.closed` is TICKET. */
export const causeOf = (event: string): 'TICKET' | 'CONSULTATION' | 'OTHER' => {
  if (event.startsWith('ticket.')) return 'TICKET';
  return event.startsWith('consultation.') ? 'CONSULTATION' : 'OTHER';
};
