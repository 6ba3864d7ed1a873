import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { toIso } from '#domain/kernel';
import {
  agreedOf,
  firstContactOf,
  heldOf,
  inHandOf,
  isFinished,
  isOpenOrder,
  listsOf,
  type Order,
  type OrderChange,
  orderListDue,
  orderLists,
  orderSchema,
  orderSubject,
} from '#domain/orders';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, type Item, toItem } from './codec.ts';
import { lineOrderKey, openWorkKey, orderNumberKey, providerLoadKey, stateKey, tablesOf } from './keys.ts';
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

/** Where an order may have stood: an earlier version kept finished ones among the open, and with their provider. */
const listsBefore = (before: Order): readonly string[] => {
  const { product } = before;
  const held = isFinished(before) ? heldOf(before) : undefined;
  const left = held
    ? [orderLists.open(product), orderLists.overdue(product), orderLists.provider(held.providerId)]
    : [];
  return [...listsOf(before), ...left];
};

/** One small row for each list in which the order stands: the index finds it there, the state is read from its own row. */
const listWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const { orderId, category } = order;
  const [stood, stands] = [before ? listsBefore(before) : [], listsOf(order)];
  const due = orderListDue(order);
  const isNew = (list: string): boolean => !before || !stood.includes(list) || orderListDue(before) !== due;
  return [
    ...stands.filter(isNew).map((listKey) => ({
      Put: { TableName, Item: toItem({ ...listRow(orderId, listKey), listKey, due, category }) },
    })),
    ...stood
      .filter((list) => !stands.includes(list))
      .map((list) => ({ Delete: { TableName, Key: toItem(listRow(orderId, list)) } })),
  ];
};

/** The lines on which the customer is known: the one that called, and the number that he left. */
const linesOf = ({ order, contact }: StoredOrder): readonly string[] => [
  ...new Set([order.line, contact.contactLine].filter((line) => line !== undefined)),
];

const openLinesOf = (stored: StoredOrder): readonly string[] => (isOpenOrder(stored.order) ? linesOf(stored) : []);

/** Until the customer has been phoned, what counts is the promise; afterwards, the agreed time. */
const pointerOf = (order: Order) => {
  const due = firstContactOf(order) === undefined ? order.promise.due : agreedOf(order)?.serviceAt;
  const { orderId: id, title, requestedAt } = order;
  return { kind: 'ORDER', id, title, requestedAt: toIso(requestedAt), due: due && toIso(due) };
};

/** The pointer in the partition of each line, as long as the order is open: the next call from there hears of it. Source: ORDER-06, X-44. */
const pointerWrites = (TableName: string, before: StoredOrder | undefined, after: StoredOrder): TransactWriteItem[] => {
  const { order } = after;
  const keyOf = (line: string) => openWorkKey(line, 'ORDER', order.orderId);
  const lines = openLinesOf(after);
  const left = before ? openLinesOf(before).filter((line) => !lines.includes(line)) : [];
  return [
    ...lines.map((line) => ({ Put: { TableName, Item: toItem({ ...keyOf(line), ...pointerOf(order) }) } })),
    ...left.map((line) => ({ Delete: { TableName, Key: toItem(keyOf(line)) } })),
  ];
};

/** How it is found again, also when it is over: by its number, and by the lines of its customer. Source: ORDER-20, ORDER-22. */
const findingWrites = (TableName: string, before: StoredOrder | undefined, after: StoredOrder): TransactWriteItem[] => {
  const { orderId, number, requestedAt } = after.order;
  const keyOf = (line: string) => lineOrderKey(line, toIso(requestedAt), orderId);
  const [known, lines] = [before ? linesOf(before) : [], linesOf(after)];
  return [
    ...(before ? [] : [{ Put: { TableName, Item: toItem({ ...orderNumberKey(number), id: orderId }) } }]),
    ...lines
      .filter((line) => !known.includes(line))
      .map((line) => ({ Put: { TableName, Item: toItem({ ...keyOf(line), id: orderId }) } })),
    ...known
      .filter((line) => !lines.includes(line))
      .map((line) => ({ Delete: { TableName, Key: toItem(keyOf(line)) } })),
  ];
};

/** Beside the load stands how many orders the provider can have in hand (provider-rows.ts). */
const HAS_A_HAND_FREE = 'attribute_not_exists(#capacity) OR attribute_not_exists(#load) OR #load < #capacity';

const loadWrite = (TableName: string, providerId: string, by: 1 | -1, isLimited = false): TransactWriteItem => ({
  Update: {
    TableName,
    Key: toItem(providerLoadKey(providerId)),
    UpdateExpression: 'ADD #load :by',
    ...(isLimited && { ConditionExpression: HAS_A_HAND_FREE }),
    ExpressionAttributeNames: { '#load': 'load', ...(isLimited && { '#capacity': 'capacity' }) },
    ExpressionAttributeValues: { ':by': { N: String(by) } },
  },
});

/** The clock asks nobody whose hands are full in the very moment of the write, however many searches found him free; a person may. */
const isAskedByClock = (events: OrderChange['events'], providerId: string): boolean =>
  events.some(
    ({ type, data }) =>
      type === 'order.offered' && 'offeredTo' in data && data.offeredTo === providerId && !data.manual,
  );

/** Counts the orders that a provider has in hand or is asked to take. Source: ORDER-18. */
const loadWrites = (
  TableName: string,
  before: Order | undefined,
  { order, events }: OrderChange,
): TransactWriteItem[] => {
  const [had, has] = [before && inHandOf(before), inHandOf(order)];
  if (had === has) return [];
  return [
    ...(had === undefined ? [] : [loadWrite(TableName, had, -1)]),
    ...(has === undefined ? [] : [loadWrite(TableName, has, 1, isAskedByClock(events, has))]),
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
  ...findingWrites(TableName, before, { order: change.order, contact }),
  ...loadWrites(TableName, before?.order, change),
  ...workOrderWrites(TableName, before?.order, change.order),
  ...standingChecks(TableName, before?.order, change.order),
];
