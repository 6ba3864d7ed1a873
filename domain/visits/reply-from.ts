import * as z from 'zod/mini';
import { lineMacSchema, type PublishedEvent } from '../kernel/index.ts';
import type { AnswerCommand } from './answer-visit.ts';
import { scoreSchema } from './schema.ts';

/** A score that somebody texted. */
export interface TextedScore {
  readonly line: string;
  readonly command: AnswerCommand;
}

const texted = z.object({ keyword: z.literal('RATING'), line: lineMacSchema, score: scoreSchema });

/**
 * Reads an arrived text as a score. Source: X-14.
 *
 * @returns undefined for every other text
 * @example replyFrom(smsReceived)?.command.answer.score // 5
 */
export const replyFrom = ({ subject, data }: PublishedEvent): TextedScore | undefined => {
  const read = z.safeParse(texted, data);
  if (!read.success) return undefined;
  const { line, score } = read.data;
  return { line, command: { id: subject, channel: 'TEXT', answer: { score, reasons: [] } } };
};
