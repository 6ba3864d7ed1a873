import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type Instant, toIso } from '#domain/kernel';
import { type Order, orderLists } from '#domain/orders';
import { toItem } from './codec.ts';
import { tablesOf, workOrdersOf } from './keys.ts';
import { readOrders } from './order-rows.ts';
import { ordersOfList } from './orders.ts';

/** The ids of the orders that a provider was first asked to take since an instant. */
const askedSince = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  since: Instant,
): Promise<readonly string[]> => {
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
  const ids: string[] = [];
  for await (const { Items = [] } of pages) ids.push(...Items.flatMap(({ orderId }) => orderId?.S ?? []));
  return ids;
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
  const [ids, listed] = await Promise.all([
    askedSince(dynamo, tenant, providerId, since),
    ordersOfList(dynamo, tenant, orderLists.provider(providerId)),
  ]);
  const asked = (await readOrders(dynamo, tenant, ids)).map(({ order }) => order);
  return [...new Map([...listed.map(({ order }) => order), ...asked].map((order) => [order.orderId, order])).values()];
};
