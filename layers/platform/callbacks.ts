import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  type Callback,
  type CallbackChange,
  callbackListKey,
  callbackSchema,
  callbackSubject,
} from '#domain/callbacks';
import { type Outcome, toIso } from '#domain/kernel';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, type Item, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { openWorkKey, stateKey, tablesOf } from './keys.ts';
import { listed } from './list-index.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten, versionCondition } from './versioned.ts';

/** A callback with its caller's number, hidden. */
export interface StoredCallback {
  readonly callback: Callback;
  readonly contactPhone: string;
}

const KIND = 'CALLBACK';
const TITLE = '等待回电';
const phoneSchema = z.object({ contactPhone: z.string() });
const pointerSchema = z.object({ id: z.string() });

const decodeCallback = (row: Item): StoredCallback => ({
  callback: decodeItem(callbackSchema, row),
  ...decodeItem(phoneSchema, row),
});

/** A callback as stored; undefined when there is none of that id. */
export const readCallback = async (
  dynamo: DynamoDBClient,
  tenant: string,
  callbackId: string,
): Promise<StoredCallback | undefined> => {
  const key = stateKey(callbackSubject(callbackId));
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeCallback(row);
};

/** The id of the one callback that a line has open for a product. */
export const openCallbackOf = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
  product: string,
): Promise<string | undefined> => {
  const key = openWorkKey(line, KIND, product);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(pointerSchema, row).id;
};

const MOST = 200;

/** Who waits to be rung back, the oldest first. */
export const openCallbacks = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<readonly StoredCallback[]> =>
  (await listed(dynamo, tenant, callbackListKey(product), MOST)).map((row) => decodeCallback(row));

const listing = (callback: Callback): Record<string, string> =>
  callback.state === 'OFFERED' || callback.state === 'TASK'
    ? { listKey: callbackListKey(callback.product), due: toIso(callback.dueAt) }
    : {};

const statePut = (TableName: string, { callback, expectedVersion }: CallbackChange, contactPhone: string) => ({
  Put: {
    TableName,
    Item: encodeItem(
      callbackSchema,
      { ...stateKey(callbackSubject(callback.callbackId)), contactPhone, ...listing(callback) },
      callback,
    ),
    ...versionCondition(expectedVersion),
  },
});

/** A line's one place for a product, which the screen pop shows; while it is taken there is no second callback. */
const placeWrites = (TableName: string, { callback, expectedVersion }: CallbackChange): TransactWriteItem[] => {
  const { line, product, callbackId } = callback;
  const key = openWorkKey(line, KIND, product);
  if (callback.state === 'CLOSED') return [{ Delete: { TableName, Key: toItem(key) } }];
  if (expectedVersion > 0) return [];
  const Item = toItem({ ...key, kind: KIND, id: callbackId, title: TITLE });
  return [{ Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } }];
};

/** Writes a step of a callback with its event. @returns false when another was faster, or the line has one open already */
export const writeCallback = async (
  dynamo: DynamoDBClient,
  tenant: string,
  change: CallbackChange,
  contactPhone: string,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const written = await writeTogether(dynamo, [
    statePut(records, change, contactPhone),
    appendEvent(tenant, change.event),
    ...placeWrites(records, change),
  ]);
  return written.ok;
};

/**
 * Decides about a stored callback and writes; when another was faster, decides again with what he wrote.
 *
 * @returns undefined when there is no such callback
 * @throws when the callback changed again and again while we looked
 */
export const settleCallback = async <D extends { readonly change?: CallbackChange }, R>(
  dynamo: DynamoDBClient,
  tenant: string,
  callbackId: string,
  decide: (callback: Callback) => Outcome<D, R>,
): Promise<Outcome<D, R> | undefined> => {
  const { settled } = await untilWritten(callbackSubject(callbackId), async () => {
    const stored = await readCallback(dynamo, tenant, callbackId);
    if (!stored) return { settled: undefined };
    const decided = decide(stored.callback);
    if (!decided.ok || !decided.value.change) return { settled: decided };
    const isWritten = await writeCallback(dynamo, tenant, decided.value.change, stored.contactPhone);
    return isWritten ? { settled: decided } : undefined;
  });
  return settled;
};
