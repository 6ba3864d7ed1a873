import * as z from 'zod/mini';
import { type Instant, instantSchema, plusSeconds } from '../kernel/index.ts';

/**
 * What a supervisor is alerted to: a broken promise to an order's or a ticket's customer, an order that no provider is left for, a
 * complaint that somebody has flagged (升级投诉) or that stays open too long, a provider that may not be given orders any more.
 */
export const occasionSchema = z.enum([
  'ORDER_OVERDUE',
  'ORDER_UNPLACED',
  'TICKET_BREACHED',
  'TICKET_ESCALATED',
  'PROVIDER_SUSPENDED',
]);
export type Occasion = z.infer<typeof occasionSchema>;

/** What an alert is about, and so what it opens. */
export const alertSubjectSchema = z.object({
  kind: z.enum(['ORDER', 'TICKET', 'PROVIDER']),
  id: z.string(),
  /** DD202503040001, TS202503040001; a provider has none. */
  number: z.optional(z.string()),
});

const fields = {
  alertId: z.uuid(),
  version: z.int().check(z.gte(1)),
  occasion: occasionSchema,
  about: alertSubjectSchema,
  product: z.optional(z.string()),
  /** The business line of an order. */
  category: z.optional(z.string()),
  /** Why, or which promise, in the word of the event: `FIRST_RESPONSE`, `REGULATOR`, `CREDIT`. */
  detail: z.optional(z.string()),
  raisedAt: instantSchema,
  /** Outside quiet hours; the same as `raisedAt` where there are none. */
  shownFrom: instantSchema,
} as const;

/** An alert in one of its states; the row `ALERT#<id>` | `STATE`. No number, name or word of a customer. Source: ORDER-14, ORDER-34. */
export const alertSchema = z.discriminatedUnion('state', [
  z.object({ ...fields, state: z.literal('OPEN') }),
  z.object({
    ...fields,
    state: z.literal('ACKNOWLEDGED'),
    acknowledgedAt: instantSchema,
    /** Service number. */
    acknowledgedBy: z.string(),
  }),
]);
export type Alert = z.infer<typeof alertSchema>;
export type OpenAlert = Extract<Alert, { state: 'OPEN' }>;

const KEPT_DAYS = 90;

/** Until when an alert is kept; afterwards the journal alone tells of it. */
export const keptUntil = ({ raisedAt }: Pick<Alert, 'raisedAt'>): Instant => plusSeconds(raisedAt, KEPT_DAYS * 86_400);

/** Instants before this one concern nobody any more. */
export const keptSince = (now: Instant): Instant => plusSeconds(now, -KEPT_DAYS * 86_400);
