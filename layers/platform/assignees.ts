import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type RankedAssignee, rankAssignees } from '#domain/dispatch';
import { type Outcome, ok } from '#domain/kernel';
import { heldOf, isOpenOrder, type Order, type OrderDeed, orderLists } from '#domain/orders';
import { assignablesOf, knownAssignee, type Provider } from '#domain/providers';
import { ordersOfList, readOrder } from './orders.ts';
import { readProviders } from './provider-rows.ts';

/** The branch and the worker who have an order in hand. */
const busyWith = (order: Order): readonly string[] => {
  const held = heldOf(order);
  if (!held || !isOpenOrder(order) || !('assignee' in held)) return [];
  return [held.assignee?.branchId, held.assignee?.workerId].filter((id) => id !== undefined);
};

/** Whom a provider could send to an order: its branches and workers on duty, the fittest first. Source: ORDER-18. */
export const assigneesFor = async (
  dynamo: DynamoDBClient,
  tenant: string,
  provider: Provider,
  { place }: Pick<Order, 'place'>,
): Promise<readonly RankedAssignee[]> => {
  const inHand = await ordersOfList(dynamo, tenant, orderLists.provider(provider.providerId));
  const busy = inHand.flatMap(({ order }) => busyWith(order));
  const all = assignablesOf(provider, (id) => busy.filter((one) => one === id).length);
  return rankAssignees(all, place?.point);
};

/**
 * A deed that sends somebody, with his name as the provider keeps it: nobody is sent whom the order's provider does not have. Every other deed
 * stays as it is. Source: ORDER-18.
 *
 * @returns UNKNOWN_WORKER, UNKNOWN_BRANCH
 */
export const withKnownAssignee = async (
  dynamo: DynamoDBClient,
  tenant: string,
  deed: OrderDeed,
): Promise<Outcome<OrderDeed, 'UNKNOWN_WORKER' | 'UNKNOWN_BRANCH'>> => {
  if (deed.deed !== 'assign') return ok(deed);
  const stored = await readOrder(dynamo, tenant, deed.orderId);
  const holder = stored && heldOf(stored.order);
  // Whoever it is assigned for, the order itself refuses.
  if (!holder) return ok(deed);
  const [provider] = await readProviders(dynamo, tenant, [holder.providerId]);
  const known = knownAssignee(provider ?? { branches: [], workers: [] }, deed.assignee);
  return known.ok ? ok({ ...deed, assignee: known.value }) : known;
};
