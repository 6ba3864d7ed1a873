import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { PublishedEvent } from '#domain/kernel';
import type { OrderWords, ProviderWords } from '#domain/messages';
import { heldOf, type Order, orderIdOf } from '#domain/orders';
import { readOrders } from './order-rows.ts';
import { readProviders } from './provider-rows.ts';

const causeSchema = z.object({ cause: z.optional(z.string()) });

/** The order that an event is of, or that the visit is about which it is of. */
const orderIdIn = ({ subject, data }: Pick<PublishedEvent, 'subject' | 'data'>): string | undefined =>
  orderIdOf(subject) ?? orderIdOf(z.parse(causeSchema, data).cause ?? '');

const providerFor = async (
  dynamo: DynamoDBClient,
  tenant: string,
  order: Order,
): Promise<ProviderWords | undefined> => {
  const held = heldOf(order);
  const [provider] = held ? await readProviders(dynamo, tenant, [held.providerId]) : [];
  if (!provider || !held) return undefined;
  const { providerId, name, contactName, phone, workers } = provider;
  const assigned = 'assignee' in held ? held.assignee?.workerId : undefined;
  const worker = workers.find(({ workerId }) => workerId === assigned)?.name;
  return { providerId, name, staff: worker ?? contactName, phone };
};

/**
 * What texts say of an order beside its events: its own row, and that of the provider that has it. Source: M-ORDER-1 to M-ORDER-4.
 *
 * @returns undefined for an event that is about no order
 */
export const readOrderWords = async (
  dynamo: DynamoDBClient,
  event: Pick<PublishedEvent, 'tenant' | 'subject' | 'data'>,
): Promise<OrderWords | undefined> => {
  const orderId = orderIdIn(event);
  const [stored] = orderId === undefined ? [] : await readOrders(dynamo, event.tenant, [orderId]);
  if (!stored) return undefined;
  const provider = await providerFor(dynamo, event.tenant, stored.order);
  return { order: stored.order, ...(provider && { provider }) };
};
