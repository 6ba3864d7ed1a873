import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { directoryKeys } from '#domain/directory';
import { type Instant, toIso } from '#domain/kernel';
import { decodeItem, toItem } from './codec.ts';
import { type NumberEntry, readPartition, type TenantEntry, tenantEntrySchema } from './directory.ts';
import { tenantKey } from './keys.ts';

/** The directory, as the one function that writes it sees it. */
export interface Register {
  readonly dynamo: DynamoDBClient;
  readonly table: string;
}

/** A tenant to be entered; its wrapped key and status are kept once they are there. */
export type NewTenant = Pick<
  TenantEntry,
  'tenant' | 'name' | 'instanceId' | 'timeZone' | 'products' | 'operator' | 'wrappedKey'
>;

/** A number to be entered. */
export type NewNumber = Pick<NumberEntry, 'tenant' | 'product' | 'entry' | 'shortCode' | 'policy'> & {
  readonly address: string;
};

const names = (fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [`#${field}`, field]));
const values = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value]));

/** `SET` that overwrites some fields and gives others only where they are missing; `REMOVE` for what the row shall not have. */
const setting = (fields: object, whereMissing: object, gone: readonly string[] = []) => ({
  UpdateExpression: `SET ${[
    ...Object.keys(fields).map((name) => `#${name} = :${name}`),
    ...Object.keys(whereMissing).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
  ].join(', ')}${gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}` : ''}`,
  ExpressionAttributeNames: names([...Object.keys({ ...fields, ...whereMissing }), ...gone]),
  ExpressionAttributeValues: toItem(values({ ...fields, ...whereMissing })),
});

const unlessRefused = async (request: Promise<unknown>): Promise<boolean> => {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** The tenant as it is entered, also after it left: its key outlives its stack, for its tables do too. */
export const findTenant = async ({ dynamo, table }: Register, tenant: string): Promise<TenantEntry | undefined> => {
  const command = new GetItemCommand({ TableName: table, Key: toItem(tenantKey(tenant)), ConsistentRead: true });
  const { Item } = await dynamo.send(command);
  return Item && decodeItem(tenantEntrySchema, Item);
};

/**
 * Enters a tenant among all tenants and in its instance. The first wrapped key stays for ever: with another, every line
 * and number of the tenant would be lost. A suspended tenant stays suspended unless it is `reopened`.
 */
export const enterTenant = async (
  { dynamo, table }: Register,
  { wrappedKey, operator, ...entry }: NewTenant,
  { reopened }: { readonly reopened: boolean },
): Promise<TenantEntry> => {
  const status = { status: 'ACTIVE' };
  const kept = { wrappedKey, keyVersion: 1 };
  const fields = { ...entry, ...(operator !== undefined && { operator }), ...(reopened && status) };
  const update = setting(fields, { ...kept, ...(!reopened && status) }, operator === undefined ? ['operator'] : []);
  const Key = toItem(tenantKey(entry.tenant));
  const answer = await dynamo.send(
    new UpdateItemCommand({ TableName: table, Key, ...update, ReturnValues: 'ALL_NEW' }),
  );
  const entered = z.parse(tenantEntrySchema, decodeItem(z.looseObject({}), answer.Attributes ?? {}));
  const { sk, instanceId, timeZone: _, products: __, operator: ___, ...shared } = entered;
  const InstanceKey = toItem({ pk: directoryKeys.instance(instanceId), sk });
  await dynamo.send(new UpdateItemCommand({ TableName: table, Key: InstanceKey, ...setting(shared, {}) }));
  return entered;
};

/**
 * Enters a number under its tenant; what is there already keeps its status and its beginning.
 *
 * @throws when the number is another tenant's
 */
export const enterNumber = async (
  { dynamo, table }: Register,
  instanceId: string,
  { address, ...number }: NewNumber,
  validFrom: Instant,
): Promise<void> => {
  const update = setting(number, { status: 'ACTIVE', validFrom: toIso(validFrom) });
  const Key = toItem({ pk: directoryKeys.instance(instanceId), sk: directoryKeys.number(address) });
  const ConditionExpression = 'attribute_not_exists(pk) OR #tenant = :tenant';
  const request = dynamo.send(new UpdateItemCommand({ TableName: table, Key, ...update, ConditionExpression }));
  if (!(await unlessRefused(request))) throw new Error(`The number of ${number.shortCode} belongs to another tenant`);
};

/** Removes the tenant's numbers that are no longer claimed; callers then hear that the number is not in service. */
export const dropNumbers = async (
  { dynamo, table }: Register,
  instanceId: string,
  tenant: string,
  claimed: readonly string[],
): Promise<void> => {
  const kept = new Set(claimed.map(directoryKeys.number));
  const rows = await readPartition(dynamo, table, directoryKeys.instance(instanceId));
  const stale = rows.filter(
    ({ sk, tenant: owner }) => owner?.S === tenant && sk?.S?.startsWith(directoryKeys.number('')) && !kept.has(sk.S),
  );
  for (const { pk, sk } of stale) {
    if (pk && sk) await dynamo.send(new DeleteItemCommand({ TableName: table, Key: { pk, sk } }));
  }
};

/** Takes a tenant out of an instance and suspends it, unless it lives in another instance by now. Nothing of its data is lost. */
export const removeTenant = async ({ dynamo, table }: Register, instanceId: string, tenant: string): Promise<void> => {
  const InstanceKey = toItem({ pk: directoryKeys.instance(instanceId), sk: directoryKeys.tenant(tenant) });
  await dynamo.send(new DeleteItemCommand({ TableName: table, Key: InstanceKey }));
  const request = new UpdateItemCommand({
    TableName: table,
    Key: toItem(tenantKey(tenant)),
    UpdateExpression: 'SET #status = :status',
    ConditionExpression: '#instanceId = :instanceId',
    ExpressionAttributeNames: names(['status', 'instanceId']),
    ExpressionAttributeValues: toItem(values({ status: 'SUSPENDED', instanceId })),
  });
  await unlessRefused(dynamo.send(request));
};
