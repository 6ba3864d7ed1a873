import * as z from 'zod/mini';
import type { PublishedEvent } from '#domain/kernel';
import { orderIdOf } from '#domain/orders';
import { eventDriven } from '#platform/event';
import { logger } from '#platform/log';
import { doDeed } from '#platform/order-deeds';
import { withTenant } from '#platform/tenant-data';
import { readVisit } from '#platform/visits';
import { ownerOfEvent } from '#platform/whose-event';
import { takeRating } from './definition.ts';

const answeredData = z.object({ visitId: z.string(), cause: z.string(), score: z.int() });

/** The customer's words stand in the visit's row alone. */
const wordsIn = (stored: Awaited<ReturnType<typeof readVisit>>): { readonly text?: string } => {
  const text = stored?.visit.state === 'ANSWERED' ? stored.visit.text : undefined;
  return text === undefined ? {} : { text };
};

/** The order that an answer is about. */
const ratedIn = ({ data }: PublishedEvent) => {
  const { cause, ...answer } = z.parse(answeredData, data);
  const orderId = orderIdOf(cause);
  return orderId === undefined ? undefined : { orderId, ...answer };
};

export const handler = eventDriven(takeRating, async (event, edge) => {
  const { eventId: commandId, tenant } = event;
  const rated = ratedIn(event);
  const entry = rated && (await ownerOfEvent(event, edge));
  if (!rated || !entry) return {};
  const { orderId, visitId, score } = rated;
  return withTenant(edge.settings, tenant, async (data) => {
    const words = wordsIn(await readVisit(data.dynamo, tenant, visitId));
    const survey = { deed: 'survey', orderId, commandId, score, ...words } as const;
    const place = { data, wrappedKey: entry.wrappedKey };
    const system = { role: 'system' } as const;
    const done = await doDeed(
      place,
      orderId,
      ({ version }) => ({ deed: { ...survey, version }, by: system }),
      edge.now,
    );
    // An order that has been closed meanwhile is rated no more; the visit keeps the score.
    if (!done.ok) logger.info('An order took no rating', { orderId, refusal: done.refusal.code });
    return {};
  });
});
