import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { listsOf, orderIdOf } from '#domain/orders';
import { type Item, toItem } from './codec.ts';
import { tablesOf } from './keys.ts';
import { cursorAfter, readCursor } from './list-cursor.ts';
import { readOrders, type StoredOrder } from './order-rows.ts';

/** Orders of a page. */
const PAGE = 200;
/** Rows that are looked through for one page: a line that few order of costs no more than that. */
const MOST_READ = 1000;

/** What is asked of a list. */
export interface Asked {
  /** A name that `orderLists` makes. */
  readonly list: string;
  /** Of this business line alone. */
  readonly category?: string | undefined;
  readonly lastFirst: boolean;
}

interface Rows {
  readonly ids: readonly string[];
  readonly read: number;
  readonly last?: Item | undefined;
}

const query = (
  dynamo: DynamoDBClient,
  tenant: string,
  { list, category, lastFirst }: Asked,
  limit: number,
  from?: Item,
) =>
  dynamo.send(
    new QueryCommand({
      ...{ TableName: tablesOf(tenant).records, IndexName: 'list', KeyConditionExpression: 'listKey = :list' },
      // Rows of an earlier version do not say of which line they are.
      ...(category !== undefined && { FilterExpression: 'attribute_not_exists(category) OR category = :category' }),
      ExpressionAttributeValues: toItem({ ':list': list, ':category': category }),
      ...{ ProjectionExpression: 'pk', ScanIndexForward: !lastFirst, Limit: limit },
      ...(from && { ExclusiveStartKey: from }),
    }),
  );

const fill = async (dynamo: DynamoDBClient, tenant: string, asked: Asked, before: Rows): Promise<Rows> => {
  const answer = await query(dynamo, tenant, asked, PAGE - before.ids.length, before.last);
  const { Items = [], ScannedCount = 0, LastEvaluatedKey: last } = answer;
  const ids = [...before.ids, ...Items.flatMap(({ pk }) => orderIdOf(pk?.S ?? '') ?? [])];
  const rows = { ids, read: before.read + ScannedCount, last };
  return last === undefined || ids.length >= PAGE || rows.read >= MOST_READ ? rows : fill(dynamo, tenant, asked, rows);
};

/** A part of a list, and from where to go on. */
interface OrderPage {
  readonly orders: readonly StoredOrder[];
  readonly next?: string;
}

/**
 * Up to two hundred orders of a list as they are stored now; one that has just come in may still be missing. A page may hold few or none and
 * there still be more. Source: ORDER-14, ORDER-19.
 *
 * @param after `next` of the page before
 * @returns BAD_INPUT when `after` is no `next` of this list
 * @example await orderPage(dynamo, 'gx', { list: orderLists.done(product), lastFirst: true }) // ok: { orders: [...200], next: 'eyJwayI…' }
 */
export const orderPage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  asked: Asked,
  after?: string,
): Promise<Outcome<OrderPage, 'BAD_INPUT'>> => {
  const from = after === undefined ? undefined : readCursor(after, asked.list);
  if (after !== undefined && from === undefined) return refuse('BAD_INPUT');
  const { ids, last } = await fill(dynamo, tenant, asked, { ids: [], read: 0, last: from });
  const stands = ({ order }: StoredOrder): boolean =>
    listsOf(order).includes(asked.list) && (asked.category ?? order.category) === order.category;
  const orders = (await readOrders(dynamo, tenant, ids)).filter(stands);
  return ok({ orders, ...(last && { next: cursorAfter(last) }) });
};
