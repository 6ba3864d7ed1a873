import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type Instant, toIso } from '#domain/kernel';
import { isFinished, type Order, orderLists } from '#domain/orders';
import { toItem } from './codec.ts';
import { tablesOf, workOrdersOf } from './keys.ts';
import { readOrders } from './order-rows.ts';
import { ordersOfList } from './orders.ts';

/** An order that a provider was asked to take, and whether it finished it. */
interface Asked {
  readonly orderId: string;
  readonly handled: boolean;
}

/** The orders that a provider was first asked to take since an instant. */
const askedSince = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<readonly Asked[]> => {
  const { pk, sk } = workOrdersOf(providerId);
  const pages = paginateQuery(
    { client: dynamo },
    {
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :provider AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: toItem({ ':provider': pk, ':from': `${sk}${toIso(since)}`, ':to': `${sk}~` }),
      ConsistentRead: true,
    },
  );
  const found: Asked[] = [];
  for await (const { Items = [] } of pages)
    found.push(
      ...Items.flatMap(({ orderId, handled }) =>
        orderId?.S === undefined ? [] : [{ orderId: orderId.S, handled: handled?.BOOL === true }],
      ),
    );
  return found;
};

/**
 * The orders of a provider as they are stored now: what it was asked to take since an instant, whatever became of it, and what it has in
 * hand from before. Source: ORDER-19, ORDER-20, ORDER-51.
 */
export const workOrdersSince = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<readonly Order[]> => {
  const [rows, listed] = await Promise.all([
    askedSince(dynamo, tenant, providerId, since),
    ordersOfList(dynamo, tenant, orderLists.provider(providerId)),
  ]);
  const ids = rows.map(({ orderId }) => orderId);
  const asked = (await readOrders(dynamo, tenant, ids)).map(({ order }) => order);
  return [...new Map([...listed.map(({ order }) => order), ...asked].map((order) => [order.orderId, order])).values()];
};

/**
 * What a provider has or is asked now, and how many it has handled since an instant: a portal that looks every few seconds reads no order
 * that is over. Source: ORDER-19, ORDER-20.
 */
export const workOrdersNow = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<{ readonly orders: readonly Order[]; readonly handled: number }> => {
  const [rows, listed] = await Promise.all([
    askedSince(dynamo, tenant, providerId, since),
    ordersOfList(dynamo, tenant, orderLists.provider(providerId)),
  ]);
  const orders = listed.map(({ order }) => order);
  const handled = rows.flatMap((row) => (row.handled ? [row.orderId] : []));
  return { orders, handled: new Set([...handled, ...orders.filter(isFinished).map((one) => one.orderId)]).size };
};
