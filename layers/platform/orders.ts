import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { isOpenOrder, listsOf, type Order, type OrderChange } from '#domain/orders';
import { type Item, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { linePartition, tablesOf } from './keys.ts';
import { type OrderContact, orderSubject, orderWrites, readOrders, type StoredOrder } from './order-rows.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten } from './versioned.ts';

export { type OrderContact, orderSubject, type StoredOrder } from './order-rows.ts';

/** An order as it is stored now; undefined when there is none of that id. */
export const readOrder = async (
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
): Promise<StoredOrder | undefined> => {
  const [stored] = await readOrders(dynamo, tenant, [orderId]);
  return stored;
};

/** Writes what a decision changed, all or nothing. @returns false when the order was changed meanwhile */
const writeOrder = async (
  dynamo: DynamoDBClient,
  tenant: string,
  before: StoredOrder | undefined,
  change: OrderChange,
  contact: OrderContact,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const events = change.events.map((event) => appendEvent(tenant, event));
  return (await writeTogether(dynamo, [...orderWrites(records, before, change, contact), ...events])).ok;
};

/** What a decision about an order comes to; nothing to write when the command has been carried out before, or when nothing is due. */
export interface OrderDecision {
  readonly order: Order;
  readonly change?: OrderChange | undefined;
  /** As it is to be; unchanged when absent. */
  readonly contact?: OrderContact;
}

/**
 * Reads an order, decides and writes; when another was faster, decides again with what that one wrote. Source: X-37.
 *
 * @param decide writes nothing; called again with what is stored when somebody else was faster
 * @returns NOT_FOUND when there is no such order
 * @throws when the order changed again and again while we looked
 */
export const settleOrder = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
  decide: (stored: StoredOrder) => Promise<Outcome<OrderDecision, R>>,
): Promise<Outcome<StoredOrder, R | { readonly code: 'NOT_FOUND' }>> =>
  untilWritten(orderSubject(orderId), async () => {
    const stored = await readOrder(dynamo, tenant, orderId);
    if (!stored) return refuse({ code: 'NOT_FOUND' as const });
    const decided = await decide(stored);
    if (!decided.ok) return decided;
    const { order, change, contact = stored.contact } = decided.value;
    if (!change) return ok({ order, contact: stored.contact });
    return (await writeOrder(dynamo, tenant, stored, change, contact)) ? ok({ order, contact }) : undefined;
  });

/**
 * Records an order unless it is there: its id is the command's, so a repetition finds it. Source: X-37.
 *
 * @param decide makes the order; called only where there is none
 */
export const requestOnce = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
  contact: OrderContact,
  decide: () => Promise<Outcome<OrderChange, R>>,
): Promise<Outcome<StoredOrder, R>> =>
  untilWritten<Outcome<StoredOrder, R>>(orderSubject(orderId), async () => {
    const stored = await readOrder(dynamo, tenant, orderId);
    if (stored) return ok(stored);
    const decided = await decide();
    if (!decided.ok) return decided;
    const { order } = decided.value;
    const isWritten = await writeOrder(dynamo, tenant, undefined, decided.value, contact);
    return isWritten ? ok({ order, contact }) : undefined;
  });

const MOST_LISTED = 500;

const queryList = async (
  dynamo: DynamoDBClient,
  tenant: string,
  list: string,
  limit: number,
  from?: Item,
): Promise<readonly string[]> => {
  const { Items = [], LastEvaluatedKey } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: toItem({ ':list': list }),
      ProjectionExpression: 'pk',
      ...(Number.isFinite(limit) && { Limit: limit }),
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
  const ids = Items.flatMap(({ pk }) => (pk?.S === undefined ? [] : [pk.S.slice(orderSubject('').length)]));
  if (!LastEvaluatedKey || ids.length >= limit) return ids;
  return [...ids, ...(await queryList(dynamo, tenant, list, limit - ids.length, LastEvaluatedKey))];
};

/**
 * The orders of one list as they are stored now, what is due first standing first; one that has just come in may still be missing.
 *
 * @param list a name that `orderLists` makes
 * @param limit how many at most; `Infinity` for all
 */
export const ordersOfList = async (
  dynamo: DynamoDBClient,
  tenant: string,
  list: string,
  limit: number = MOST_LISTED,
): Promise<readonly StoredOrder[]> => {
  const stored = await readOrders(dynamo, tenant, await queryList(dynamo, tenant, list, limit));
  return stored.filter(({ order }) => listsOf(order).includes(list));
};

const MOST_OF_A_LINE = 50;

/** The orders of a line that are still to be served, the latest first; at most fifty. Source: ORDER-06, X-44. */
export const openOrdersOfLine = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
): Promise<readonly Order[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :line AND begins_with(sk, :open)',
      ExpressionAttributeValues: toItem({ ':line': linePartition(line), ':open': 'OPEN#ORDER#' }),
      ConsistentRead: true,
      Limit: MOST_OF_A_LINE,
    }),
  );
  const ids = Items.flatMap(({ id }) => (id?.S === undefined ? [] : [id.S]));
  const stored = await readOrders(dynamo, tenant, ids);
  return stored
    .map(({ order }) => order)
    .filter(isOpenOrder)
    .toSorted((a, b) => b.requestedAt - a.requestedAt);
};
