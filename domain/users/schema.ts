import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';
import { orderLineSchema } from '../orders/index.ts';
import { ticketLineSchema } from '../tickets/index.ts';

const moment = z.optional(instantSchema);

/** 基本信息: whose record it is. The number is masked always: who rings back does so from an order or a ticket. */
const basicSchema = z.object({
  number: z.optional(z.string()),
  region: z.optional(z.string()),
  firstContactAt: moment,
  latestContactAt: moment,
  members: z.array(z.object({ product: z.string(), state: z.string(), registeredAt: moment })),
});

/** 详细信息: as they were said for orders, the latest first, each once. */
const detailsSchema = z.object({
  names: z.array(z.object({ text: z.string(), at: instantSchema })),
  addresses: z.array(z.object({ text: z.string(), at: instantSchema })),
});

const visitLineSchema = z.object({
  visitId: z.string(),
  product: z.string(),
  state: z.enum(['PLANNED', 'ASKED', 'TASK', 'ANSWERED', 'ABANDONED']),
  at: instantSchema,
  score: z.optional(z.int()),
  reasons: z.array(z.string()),
  /** What the user proposed, in his words. */
  suggestion: z.optional(z.string()),
});
export type VisitLine = z.infer<typeof visitLineSchema>;

/** 回访信息 */
const visitsSchema = z.object({
  planned: z.int(),
  answered: z.int(),
  /** `4.5`; `–` when nothing was answered. */
  average: z.string(),
  list: z.array(visitLineSchema),
});

/** 投诉咨询 */
const mattersSchema = z.object({
  complaints: z.int(),
  consultations: z.int(),
  others: z.int(),
  open: z.int(),
  list: z.array(ticketLineSchema),
});

/** 用户行为 */
const behaviourSchema = z.object({
  calls: z.int(),
  answered: z.int(),
  /** Gave up waiting, or could not be served. */
  unanswered: z.int(),
  orders: z.int(),
  /** By business line, the most first. */
  lines: z.array(z.object({ category: z.string(), orders: z.int() })),
  urges: z.int(),
  cancelled: z.int(),
  list: z.array(orderLineSchema),
});

/** 用户档案 of a line. Source: ORDER-02, ORDER-52. */
export const userRecordSchema = z.object({
  basic: basicSchema,
  details: detailsSchema,
  visits: visitsSchema,
  matters: mattersSchema,
  behaviour: behaviourSchema,
});
export type UserRecord = z.infer<typeof userRecordSchema>;
