import * as z from 'zod/mini';
import type { PublishedEvent } from '#domain/kernel';
import { heldOf } from '#domain/orders';
import { type CreditCause, complaintCause, creditCauseFrom } from '#domain/providers';
import { eventDriven } from '#platform/event';
import { logger } from '#platform/log';
import { readOrder } from '#platform/orders';
import { markProvider } from '#platform/providers';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { markCredit } from './definition.ts';

const aboutOrder = z.object({ kind: z.string(), orderId: z.optional(z.uuid()) });

/** The provider that has, or had, the order that a complaint is about. Source: ORDER-34. */
const complained = async ({ dynamo, tenant }: TenantData, event: PublishedEvent): Promise<CreditCause | undefined> => {
  const { kind, orderId } = z.parse(aboutOrder, event.data);
  if (kind !== 'COMPLAINT' || orderId === undefined) return undefined;
  const stored = await readOrder(dynamo, tenant, orderId);
  const held = stored && heldOf(stored.order);
  return held && complaintCause(event, held.providerId);
};

export const handler = eventDriven(markCredit, async (event, { settings, now }) =>
  withTenant(settings, event.tenant, async (data) => {
    const cause = event.type === 'ticket.breached' ? await complained(data, event) : creditCauseFrom(event);
    if (!cause) return {};
    const marked = await markProvider(data.dynamo, event.tenant, cause, now);
    if (!marked) logger.info('Marked before, or of a provider that is unknown', { markId: cause.markId });
    return {};
  }),
);
