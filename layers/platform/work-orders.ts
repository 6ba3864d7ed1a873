import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type Instant, toIso } from '#domain/kernel';
import { type Order, orderLists } from '#domain/orders';
import { toItem } from './codec.ts';
import { finishedOrdersOf, type Key, tablesOf, workOrdersOf } from './keys.ts';
import { readOrders } from './order-rows.ts';
import { ordersOfList } from './orders.ts';

/** The orders of a provider's small rows since an instant. */
const idsSince = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { pk, sk }: Key,
  since: Instant,
): Promise<readonly string[]> => {
  const pages = paginateQuery(
    { client: dynamo },
    {
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :provider AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: toItem({ ':provider': pk, ':from': `${sk}${toIso(since)}`, ':to': `${sk}~` }),
      ConsistentRead: true,
    },
  );
  const found: string[] = [];
  for await (const { Items = [] } of pages) found.push(...Items.flatMap(({ orderId }) => orderId?.S ?? []));
  return found;
};

/** What a provider has or is asked now. */
const inHandNow = async (dynamo: DynamoDBClient, tenant: string, providerId: string): Promise<readonly Order[]> =>
  (await ordersOfList(dynamo, tenant, orderLists.provider(providerId))).map(({ order }) => order);

/**
 * The orders of a provider as they are stored now: what it was asked to take or has finished since an instant, whatever became of it, and
 * what it has in hand from before. Source: ORDER-19, ORDER-20, ORDER-51.
 */
export const workOrdersSince = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<readonly Order[]> => {
  const [asked, finished, inHand] = await Promise.all([
    idsSince(dynamo, tenant, workOrdersOf(providerId), since),
    idsSince(dynamo, tenant, finishedOrdersOf(providerId), since),
    inHandNow(dynamo, tenant, providerId),
  ]);
  const some = (await readOrders(dynamo, tenant, [...asked, ...finished])).map(({ order }) => order);
  return [...new Map([...inHand, ...some].map((order) => [order.orderId, order])).values()];
};

/** So many are listed. */
const MOST_FINISHED = 200;

/** The latest two hundred orders that a provider has finished since an instant, as they are stored now. Source: ORDER-19. */
export const workOrdersFinished = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<readonly Order[]> => {
  const ids = await idsSince(dynamo, tenant, finishedOrdersOf(providerId), since);
  return (await readOrders(dynamo, tenant, ids.slice(-MOST_FINISHED))).map(({ order }) => order);
};

/**
 * What a provider has or is asked now, and how many it has finished since an instant: a portal that looks every few seconds reads no order
 * that is over. Source: ORDER-19, ORDER-20.
 */
export const workOrdersNow = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<{ readonly orders: readonly Order[]; readonly handled: number }> => {
  const [finished, orders] = await Promise.all([
    idsSince(dynamo, tenant, finishedOrdersOf(providerId), since),
    inHandNow(dynamo, tenant, providerId),
  ]);
  return { orders, handled: finished.length };
};
