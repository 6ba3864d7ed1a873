import { type DynamoDBClient, paginateQuery, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { isOpenOrder, listsOf, type Order, type OrderChange, orderIdOf, orderSubject } from '#domain/orders';
import { type Item, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { linePartition, tablesOf } from './keys.ts';
import { type OrderContact, orderWrites, readOrders, type StoredOrder } from './order-rows.ts';
import { isUnfit } from './provider-standing.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten } from './versioned.ts';

export type { OrderContact, StoredOrder } from './order-rows.ts';

/** An order as it is stored now; undefined when there is none of that id. */
export const readOrder = async (
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
): Promise<StoredOrder | undefined> => {
  const [stored] = await readOrders(dynamo, tenant, [orderId]);
  return stored;
};

/** What became of a write: MEANWHILE when the order was changed, PROVIDER_UNFIT when whoever is to have it may not be given any. */
type Fate = 'WRITTEN' | 'MEANWHILE' | 'PROVIDER_UNFIT';

/** Writes what a decision changed, all or nothing. */
const writeOrder = async (
  dynamo: DynamoDBClient,
  tenant: string,
  before: StoredOrder | undefined,
  change: OrderChange,
  contact: OrderContact,
): Promise<Fate> => {
  const { records } = tablesOf(tenant);
  const events = change.events.map((event) => appendEvent(tenant, event));
  const writes = [...orderWrites(records, before, change, contact), ...events];
  const written = await writeTogether(dynamo, writes);
  if (written.ok) return 'WRITTEN';
  return isUnfit(writes, written.reasons) ? 'PROVIDER_UNFIT' : 'MEANWHILE';
};

/** What a decision about an order comes to; nothing to write when the command has been carried out before, or when nothing is due. */
export interface OrderDecision {
  readonly order: Order;
  readonly change?: OrderChange | undefined;
  /** As it is to be; unchanged when absent. */
  readonly contact?: OrderContact;
}

/** Why nothing is written, whatever was decided. */
export interface SettleRefusal {
  readonly code: 'NOT_FOUND' | 'PROVIDER_UNFIT';
}

/**
 * Reads an order, decides and writes; when another was faster, decides again with what that one wrote. Source: X-37.
 *
 * @param decide writes nothing; called again with what is stored when somebody else was faster
 * @returns NOT_FOUND when there is no such order; PROVIDER_UNFIT when it was to go to a provider that may not be given any now
 * @throws when the order changed again and again while we looked
 */
export const settleOrder = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  orderId: string,
  decide: (stored: StoredOrder) => Promise<Outcome<OrderDecision, R>>,
): Promise<Outcome<StoredOrder, R | SettleRefusal>> =>
  untilWritten<Outcome<StoredOrder, R | SettleRefusal>>(orderSubject(orderId), async () => {
    const stored = await readOrder(dynamo, tenant, orderId);
    if (!stored) return refuse({ code: 'NOT_FOUND' });
    const decided = await decide(stored);
    if (!decided.ok) return decided;
    const { order, change, contact = stored.contact } = decided.value;
    if (!change) return ok({ order, contact: stored.contact });
    const fate = await writeOrder(dynamo, tenant, stored, change, contact);
    if (fate === 'PROVIDER_UNFIT') return refuse({ code: fate });
    return fate === 'WRITTEN' ? ok({ order, contact }) : undefined;
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
    const fate = await writeOrder(dynamo, tenant, undefined, decided.value, contact);
    return fate === 'WRITTEN' ? ok({ order, contact }) : undefined;
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
  const ids = Items.flatMap(({ pk }) => orderIdOf(pk?.S ?? '') ?? []);
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

/** The pointers are small; all of them are read, since they stand in no order. */
const pointersOfLine = async (dynamo: DynamoDBClient, tenant: string, line: string): Promise<readonly Item[]> => {
  const pages = paginateQuery(
    { client: dynamo },
    {
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :line AND begins_with(sk, :open)',
      ExpressionAttributeValues: toItem({ ':line': linePartition(line), ':open': 'OPEN#ORDER#' }),
      ConsistentRead: true,
    },
  );
  const found: Item[] = [];
  for await (const { Items = [] } of pages) found.push(...Items);
  return found;
};

/** One of an earlier version does not say, and is older than all that do. */
const askedAt = ({ requestedAt }: Item): string => requestedAt?.S ?? '';

/** The orders of a line that are still to be served, the latest first; the latest fifty. Source: ORDER-06, X-44. */
export const openOrdersOfLine = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
): Promise<readonly Order[]> => {
  const pointers = await pointersOfLine(dynamo, tenant, line);
  const latest = pointers.toSorted((a, b) => (askedAt(a) < askedAt(b) ? 1 : -1)).slice(0, MOST_OF_A_LINE);
  const stored = await readOrders(
    dynamo,
    tenant,
    latest.flatMap(({ id }) => id?.S ?? []),
  );
  return stored
    .map(({ order }) => order)
    .filter(isOpenOrder)
    .toSorted((a, b) => b.requestedAt - a.requestedAt);
};
