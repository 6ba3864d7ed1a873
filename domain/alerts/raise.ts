import * as z from 'zod/mini';
import { type Instant, instant, instantSchema, type PublishedEvent } from '../kernel/index.ts';
import { type AlertChange, factsOf, headOf } from './events.ts';
import { alertSubjectSchema, keptUntil, type Occasion, type OpenAlert } from './schema.ts';

const told = z.object({
  number: z.optional(z.string()),
  product: z.optional(z.string()),
  category: z.optional(z.string()),
  why: z.optional(z.string()),
  reason: z.optional(z.string()),
  clock: z.optional(z.string()),
  escalated: z.optional(z.boolean()),
  noticeAt: z.optional(instantSchema),
});
type Told = z.infer<typeof told>;

interface Reading {
  readonly occasion: Occasion;
  readonly detail?: string | undefined;
}

/** Which events a supervisor is alerted to; the rule of the function that raises alerts lists them. */
const readings: Readonly<Record<string, (told: Told) => Reading | undefined>> = {
  'order.overdue': () => ({ occasion: 'ORDER_OVERDUE' }),
  'order.deskAsked': ({ why }) => (why === 'NOBODY_LEFT' ? { occasion: 'ORDER_UNPLACED' } : undefined),
  'ticket.breached': ({ clock }) => ({ occasion: 'TICKET_BREACHED', detail: clock }),
  'ticket.created': ({ escalated }) => (escalated ? { occasion: 'TICKET_ESCALATED' } : undefined),
  'ticket.escalated': ({ reason }) => ({ occasion: 'TICKET_ESCALATED', detail: reason }),
  'provider.suspended': ({ reason }) => ({ occasion: 'PROVIDER_SUSPENDED', detail: reason }),
};

export const alertingTypes: readonly string[] = Object.keys(readings);

const aboutOf = (subject: string, number: string | undefined) => {
  const [kind, id] = subject.split(/#(.*)/s);
  return z.parse(alertSubjectSchema, { kind, id, number });
};

const alertOf = (alertId: string, { subject, at, data }: PublishedEvent, reading: Reading): OpenAlert => {
  const { number, product, category, noticeAt = at } = z.parse(told, data);
  const { occasion, detail } = reading;
  return {
    ...{ alertId, version: 1, state: 'OPEN', occasion, about: aboutOf(subject, number) },
    ...(product !== undefined && { product }),
    ...(category !== undefined && { category }),
    ...(detail !== undefined && { detail }),
    ...{ raisedAt: at, shownFrom: instant(Math.max(at, noticeAt)) },
  };
};

/**
 * The alert that an event raises: one for each event, so that a broken promise, which is told once, alerts once. What quiet hours keep
 * from staff is shown from their end on. Source: ORDER-14, ORDER-34, ORDER-46, X-47, stories 10 and 14.
 *
 * @param alertId always the same for the same event
 * @returns undefined for all other events, and for one so old that its alert would be gone again
 * @example raiseAlert('a-1', orderOverdue, now)?.alert.occasion // 'ORDER_OVERDUE'
 */
export const raiseAlert = (alertId: string, event: PublishedEvent, now: Instant): AlertChange | undefined => {
  const { type, at, eventId: cause, data } = event;
  const reading = Object.hasOwn(readings, type) ? readings[type]?.(z.parse(told, data)) : undefined;
  if (reading === undefined || keptUntil({ raisedAt: at }) <= now) return undefined;
  const alert = alertOf(alertId, event, reading);
  return {
    expectedVersion: 0,
    alert,
    event: { type: 'alert.raised', ...headOf(alert, at), data: { ...factsOf(alert), cause } },
  };
};
