import * as z from 'zod/mini';
import { instantSchema, lineMacSchema, productIdSchema } from '../kernel/index.ts';

/** How somebody is asked: by text, by a call of the survey flow, or by an agent. */
export const visitChannelSchema = z.enum(['TEXT', 'CALL', 'AGENT']);
export type VisitChannel = z.infer<typeof visitChannelSchema>;

/** How an answer came: by text, by telephone keys, told to an agent, or through a page. */
export const answerChannelSchema = z.enum(['TEXT', 'KEYS', 'AGENT', 'FORM']);
export type AnswerChannel = z.infer<typeof answerChannelSchema>;

export const scoreSchema = z.int().check(z.gte(1), z.lte(5));

/** What an answer says; 5 = very content. Source: X-14. */
export const surveyAnswerSchema = z.object({
  score: scoreSchema,
  reasons: z.array(z.string()).check(z.maxLength(20)),
  text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
});
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>;

/** The served thing that the visit is about; results are tied to it. */
export const visitCauseSchema = z.object({
  /** `ticket.closed` */
  event: z.string(),
  /** `TICKET#…` */
  subject: z.string(),
  /** Service number or user name of whoever served. */
  agent: z.optional(z.string()),
  contactId: z.optional(z.string()),
});
export type VisitCause = z.infer<typeof visitCauseSchema>;

const attemptSchema = z.object({
  channel: visitChannelSchema,
  /** When it was due; a repeated wake finds it here and repeats nothing. */
  dueAt: instantSchema,
  at: instantSchema,
});

const fields = {
  visitId: z.string().check(z.minLength(1)),
  version: z.int().check(z.gte(1)),
  product: productIdSchema,
  /** The line that was served. */
  line: lineMacSchema,
  /** The line that is asked: the same, or a mobile that the caller left. */
  contactLine: lineMacSchema,
  timeZone: z.string(),
  cause: visitCauseSchema,
  /** A text can reach it. */
  mobile: z.boolean(),
  plannedAt: instantSchema,
  attempts: z.array(attemptSchema),
  /** Ids of the commands that it has obeyed, the first first. */
  commandIds: z.array(z.string()),
} as const;

/** A return visit (回访) in one of its states; the row `VISIT#<id>` | `STATE`. Source: ORDER-37 to ORDER-41, LEGAL-44, BANK-54, X-14. */
export const visitSchema = z.discriminatedUnion('state', [
  /** Nobody has been asked yet. */
  z.object({ ...fields, state: z.literal('PLANNED') }),
  /** The last attempt was a text or a call, and may still be answered. */
  z.object({ ...fields, state: z.literal('ASKED'), askedAt: instantSchema }),
  /** On the agents' list. */
  z.object({ ...fields, state: z.literal('TASK'), taskAt: instantSchema }),
  z.object({
    ...fields,
    state: z.literal('ANSWERED'),
    answeredAt: instantSchema,
    channel: answerChannelSchema,
    /** User name of the agent who was told it. */
    by: z.optional(z.string()),
    ...surveyAnswerSchema.shape,
  }),
  z.object({
    ...fields,
    state: z.literal('ABANDONED'),
    abandonedAt: instantSchema,
    reason: z.enum(['NO_ANSWER', 'NOT_TAKEN_UP', 'NO_WAY_LEFT', 'REFUSED']),
  }),
]);
export type Visit = z.infer<typeof visitSchema>;
export type OpenVisit = Extract<Visit, { state: 'PLANNED' | 'ASKED' | 'TASK' }>;

/** What a line lets us do; the row `LINE#…` | `REACH`, and the opt-out from texts. Source: X-35. */
export const reachSchema = z.object({
  /** On the do-not-call list: neither the flow nor an agent rings it up. */
  doNotCall: z.boolean(),
  /** Has refused to be asked at all. */
  refused: z.boolean(),
  /** Has opted out of texts. */
  optedOut: z.boolean(),
});
export type Reach = z.infer<typeof reachSchema>;

/** Partition value of the agents' list of one product, in the index `list`. */
export const visitListKey = (product: string): string => `VISITS#${product}#OPEN`;
