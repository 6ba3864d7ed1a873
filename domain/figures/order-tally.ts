import * as z from 'zod/mini';
import { type Instant, instantSchema, localDate, type PublishedEvent, plusSeconds } from '../kernel/index.ts';
import { orderPartySchema } from '../orders/index.ts';
import type { Tally } from './tally.ts';

const told = z.object({
  product: z.string(),
  category: z.string(),
  providerId: z.optional(z.string()),
  by: z.optional(orderPartySchema),
  inTime: z.optional(z.boolean()),
  dueAt: z.optional(instantSchema),
  late: z.optional(z.string()),
});
type Told = z.infer<typeof told>;

interface Reading extends Pick<Tally, 'once' | 'what'> {
  readonly providerId?: string | undefined;
  readonly at?: Instant;
}

/** The first to phone the customer kept the promise: a provider, or the desk. */
const phoned = ({ inTime, by }: Told): Reading | undefined =>
  inTime ? { once: 'PROMISE', what: 'kept', ...(by?.role === 'provider' && { providerId: by.providerId }) } : undefined;

/** Of a broken promise the event `order.overdue` tells once; who phones later changes nothing about it. */
const readings: Readonly<Record<string, (told: Told) => Reading | undefined>> = {
  'order.requested': () => ({ once: 'REQUESTED', what: 'requested' }),
  'order.contacted': phoned,
  'order.created': phoned,
  'order.overdue': ({ late, dueAt }) => ({
    ...{ once: 'PROMISE', what: 'broken', providerId: late },
    ...(dueAt !== undefined && { at: plusSeconds(dueAt, 1) }),
  }),
  'order.done': ({ providerId }) => ({ once: 'DONE', what: 'done', providerId }),
  'order.cancelled': () => ({ once: 'ENDED', what: 'ended' }),
  'order.terminated': () => ({ once: 'ENDED', what: 'ended' }),
};

export const orderTallyTypes: readonly string[] = Object.keys(readings);

/**
 * What an event of an order adds to the figures. A promise counts on the day on which it was kept or broken; an order that ended before
 * its time and was never phoned counts for nobody. A provider answers for the orders that it phoned about first, and for those that it
 * had accepted and did not phone about. Source: ORDER-51, ORDER-53, ambiguity 17.
 *
 * @returns undefined when there is nothing to count
 * @example orderTally(orderOverdue, 'Asia/Shanghai') // { once: 'PROMISE', what: 'broken', date: '2025-03-04', … }
 */
export const orderTally = ({ type, subject, at, data }: PublishedEvent, timeZone: string): Tally | undefined => {
  const read = Object.hasOwn(readings, type) ? readings[type] : undefined;
  if (read === undefined) return undefined;
  const facts = z.parse(told, data);
  const reading = read(facts);
  if (reading === undefined) return undefined;
  const { once, what, providerId, at: decidedAt = at } = reading;
  const { product, category } = facts;
  const place = { counted: 'ORDER', product, category, ...(providerId !== undefined && { providerId }) } as const;
  return { subject, once, what, date: localDate(decidedAt, timeZone), place };
};
