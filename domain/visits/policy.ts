import * as z from 'zod/mini';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00'));

/** A daily stretch of wall-clock time; it goes over midnight when `from` is later than `to`. `to` is no longer in it. */
export const dailyWindowSchema = z.strictObject({ from: clock, to: clock });
export type DailyWindow = z.infer<typeof dailyWindowSchema>;

const seconds = z.int().check(z.gte(0), z.lte(31_536_000));

/** What makes somebody worth asking: an event of the journal, of some kinds only, and how many of a hundred. */
export const occasionSchema = z.strictObject({
  event: z.string().check(z.regex(/^[a-z]+\.[a-zA-Z]+$/, 'an event such as ticket.closed')),
  /** Values of the event's `kind`; any when absent. */
  kinds: z.optional(z.array(z.string())),
  percent: z.number().check(z.gte(0), z.lte(100)),
});

/** How a product asks its customers how they were served. A tenant's file may differ in each point. Source, ORDER-40. */
export const visitPolicySchema = z.strictObject({
  version: z.int().check(z.gte(1)),
  occasions: z.array(occasionSchema),
  /** From the occasion to the first question. */
  delaySeconds: seconds,
  /** How long a question waits for its answer before the next attempt. */
  answerSeconds: seconds,
  /** Texts, calls and agents' calls in all. */
  attempts: z.int().check(z.gte(1), z.lte(10)),
  /** The survey flow may ring people up. Calling +86 out of Amazon Connect takes an approval, so it is off until there is one. */
  calls: z.boolean(),
  /** When a machine or an agent may ring somebody up. */
  callHours: dailyWindowSchema,
  /** When no survey is texted. */
  quietHours: dailyWindowSchema,
  /** A line is not asked again about the same product for so many days. */
  restDays: z.int().check(z.gte(0), z.lte(3650)),
  /** An agents' task that nobody has taken up by then is dropped. */
  taskDays: z.int().check(z.gte(1), z.lte(365)),
  /** A score of at most this opens a complaint (ORDER-41). */
  complaintScore: z.int().check(z.gte(0), z.lte(5)),
  /** What an answer may name as its reason. */
  reasons: z.array(z.string().check(z.minLength(1), z.maxLength(16))),
});
export type VisitPolicy = z.infer<typeof visitPolicySchema>;

/** What holds where neither product nor tenant says otherwise; it asks nobody, because it names no occasion. */
export const usualPolicy: VisitPolicy = {
  version: 1,
  occasions: [],
  delaySeconds: 1800,
  answerSeconds: 86_400,
  attempts: 3,
  calls: false,
  callHours: { from: '09:00', to: '20:00' },
  quietHours: { from: '22:00', to: '08:00' },
  restDays: 30,
  taskDays: 7,
  complaintScore: 2,
  reasons: ['服务态度', '专业能力', '响应速度', '处理结果', '其他'],
};
