import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { toIso } from '#domain/kernel';
import {
  agreedOf,
  firstContactOf,
  inHandOf,
  isOpenOrder,
  listsOf,
  type Order,
  type OrderChange,
  orderListDue,
  orderSchema,
  orderSubject,
} from '#domain/orders';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, type Item, toItem } from './codec.ts';
import { openWorkKey, providerLoadKey, stateKey, tablesOf } from './keys.ts';
import { standingChecks } from './provider-standing.ts';
import { sealedContactSchema } from './sealed-contact.ts';
import { versionCondition } from './versioned.ts';
import { workOrderWrites } from './work-order-rows.ts';

const orderContactSchema = z.extend(sealedContactSchema, {
  /** Said in a change that the provider has still to answer; becomes the order's with its word. */
  asked: z.optional(sealedContactSchema),
  /** What a provider wrote down in the customer's place, hidden; for calls alone, since texts and the rating must not go where a provider says. */
  callPhone: z.optional(z.string()),
});

/** How an order's customer is reached; hidden, and in no event. */
export type OrderContact = z.infer<typeof orderContactSchema>;

/** An order as it lies in the tenant's records. */
export interface StoredOrder {
  readonly order: Order;
  readonly contact: OrderContact;
}

const decodeOrder = (row: Item): StoredOrder => ({
  order: decodeItem(orderSchema, row),
  contact: decodeItem(orderContactSchema, row),
});

/** Several orders as they are stored now, in the order of their ids; those that there are not are left out. */
export const readOrders = async (
  dynamo: DynamoDBClient,
  tenant: string,
  orderIds: readonly string[],
): Promise<readonly StoredOrder[]> => {
  const keys = [...new Set(orderIds)].map((orderId) => stateKey(orderSubject(orderId)));
  const row = await batchGet(dynamo, tablesOf(tenant).records, keys);
  return keys.flatMap((key) => {
    const found = row(key);
    return found ? [decodeOrder(found)] : [];
  });
};

const statePut = (TableName: string, { order, expectedVersion }: OrderChange, contact: OrderContact) => ({
  Put: {
    TableName,
    Item: {
      ...encodeItem(orderSchema, { ...stateKey(orderSubject(order.orderId)) }, order),
      ...encodeItem(orderContactSchema, {}, contact),
    },
    ...versionCondition(expectedVersion),
  },
});

const listRow = (orderId: string, list: string) => ({ pk: orderSubject(orderId), sk: `LIST#${list}` });

/** One small row for each list in which the order stands: the index finds it there, the state is read from its own row. */
const listWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const { orderId } = order;
  const [stood, stands] = [before ? listsOf(before) : [], listsOf(order)];
  const due = orderListDue(order);
  const isNew = (list: string): boolean => !before || !stood.includes(list) || orderListDue(before) !== due;
  return [
    ...stands.filter(isNew).map((listKey) => ({
      Put: { TableName, Item: toItem({ ...listRow(orderId, listKey), listKey, due }) },
    })),
    ...stood
      .filter((list) => !stands.includes(list))
      .map((list) => ({ Delete: { TableName, Key: toItem(listRow(orderId, list)) } })),
  ];
};

/** The lines on which the customer is known: the one that called, and the number that he left. */
const linesOf = ({ order, contact }: StoredOrder): readonly string[] =>
  isOpenOrder(order) ? [...new Set([order.line, contact.contactLine].filter((line) => line !== undefined))] : [];

/** Until the customer has been phoned, what counts is the promise; afterwards, the agreed time. */
const pointerOf = (order: Order) => {
  const due = firstContactOf(order) === undefined ? order.promise.due : agreedOf(order)?.serviceAt;
  return { kind: 'ORDER', id: order.orderId, title: order.title, due: due && toIso(due) };
};

/** The pointer in the partition of each line, as long as the order is open: the next call from there hears of it. Source: ORDER-06, X-44. */
const pointerWrites = (TableName: string, before: StoredOrder | undefined, after: StoredOrder): TransactWriteItem[] => {
  const { order } = after;
  const keyOf = (line: string) => openWorkKey(line, 'ORDER', order.orderId);
  const lines = linesOf(after);
  const left = before ? linesOf(before).filter((line) => !lines.includes(line)) : [];
  return [
    ...lines.map((line) => ({ Put: { TableName, Item: toItem({ ...keyOf(line), ...pointerOf(order) }) } })),
    ...left.map((line) => ({ Delete: { TableName, Key: toItem(keyOf(line)) } })),
  ];
};

const loadWrite = (TableName: string, providerId: string, by: 1 | -1): TransactWriteItem => ({
  Update: {
    TableName,
    Key: toItem(providerLoadKey(providerId)),
    UpdateExpression: 'ADD #load :by',
    ExpressionAttributeNames: { '#load': 'load' },
    ExpressionAttributeValues: { ':by': { N: String(by) } },
  },
});

/** Counts the orders that a provider has in hand or is asked to take. Source: ORDER-18. */
const loadWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const [had, has] = [before && inHandOf(before), inHandOf(order)];
  if (had === has) return [];
  return [
    ...(had === undefined ? [] : [loadWrite(TableName, had, -1)]),
    ...(has === undefined ? [] : [loadWrite(TableName, has, 1)]),
  ];
};

/** All rows of the records that a decision about an order changes, the state first. */
export const orderWrites = (
  TableName: string,
  before: StoredOrder | undefined,
  change: OrderChange,
  contact: OrderContact,
): readonly TransactWriteItem[] => [
  statePut(TableName, change, contact),
  ...listWrites(TableName, before?.order, change.order),
  ...pointerWrites(TableName, before, { order: change.order, contact }),
  ...loadWrites(TableName, before?.order, change.order),
  ...workOrderWrites(TableName, before?.order, change.order),
  ...standingChecks(TableName, before?.order, change.order),
];
