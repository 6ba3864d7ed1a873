import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { toIso } from '#domain/kernel';
import {
  type CreditMark,
  creditMarkSchema,
  type Provider,
  type ProviderChange,
  type ProviderStatus,
  providerSchema,
} from '#domain/providers';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { creditKey, providerLoadKey, stateKey, tablesOf } from './keys.ts';
import { cellWrites } from './provider-cells.ts';
import { versionCondition } from './versioned.ts';

/** Every provider of a tenant stands in this list of the index. */
export const PROVIDERS_LIST = 'PROVIDERS';

const ranks = { APPLYING: 0, SUSPENDED: 1, APPROVED: 2, LEFT: 3 } as const satisfies Record<ProviderStatus, number>;

/** Who waits for somebody stands first: applications, then who is suspended; within a standing by their ids. */
const listPlaceOf = ({ providerId, standing }: Provider): string => `${ranks[standing.status]}#${providerId}`;

/** The list of a provider's marks, by their time. */
export const marksList = (providerId: string): string => `CREDIT#${providerId}`;

/** `PROVIDER#<id>`: partition of the provider's rows and subject of its events. */
export const providerSubject = (providerId: string): string => `PROVIDER#${providerId}`;

/**
 * The provider that an event is about.
 *
 * @example providerIdOf('PROVIDER#anxin') // 'anxin'
 */
export const providerIdOf = (subject: string): string => subject.slice(providerSubject('').length);

/** Several providers as they are stored now; those that there are not are left out. */
export const readProviders = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerIds: readonly string[],
): Promise<readonly Provider[]> => {
  const keys = [...new Set(providerIds)].map((providerId) => stateKey(providerSubject(providerId)));
  const row = await batchGet(dynamo, tablesOf(tenant).records, keys);
  return keys.flatMap((key) => {
    const found = row(key);
    return found ? [decodeItem(providerSchema, found)] : [];
  });
};

const loadRow = z.object({ load: z._default(z.int(), 0) });

/** How many orders each of several providers has in hand. Source: ORDER-18. */
export const providerLoads = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerIds: readonly string[],
): Promise<(providerId: string) => number> => {
  const row = await batchGet(dynamo, tablesOf(tenant).records, [...new Set(providerIds)].map(providerLoadKey));
  return (providerId) => {
    const found = row(providerLoadKey(providerId));
    return found ? decodeItem(loadRow, found).load : 0;
  };
};

/** A mark, written once for each cause. */
const markWrite = (tenant: string, mark: CreditMark): TransactWriteItem => {
  const keys = { ...creditKey(mark.providerId, mark.markId), listKey: marksList(mark.providerId), due: toIso(mark.at) };
  return {
    Put: {
      TableName: tablesOf(tenant).records,
      Item: encodeItem(creditMarkSchema, keys, mark),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

/** How many orders it can have in hand, beside those that it has: whoever asks it next compares the two in one row (order-rows.ts). */
const capacityWrite = (TableName: string, { providerId, capacity }: Provider): TransactWriteItem => ({
  Update: {
    TableName,
    Key: toItem(providerLoadKey(providerId)),
    UpdateExpression: 'SET #capacity = :capacity',
    ExpressionAttributeNames: { '#capacity': 'capacity' },
    ExpressionAttributeValues: toItem({ ':capacity': capacity }),
  },
});

/** All that a decision about a provider writes, in one transaction: at most a row in thirty cells, and as many taken away. */
export const providerWrites = (
  tenant: string,
  before: Provider | undefined,
  { provider, expectedVersion, events, mark }: ProviderChange,
): readonly TransactWriteItem[] => {
  const TableName = tablesOf(tenant).records;
  const { providerId } = provider;
  const keys = { ...stateKey(providerSubject(providerId)), listKey: PROVIDERS_LIST, due: listPlaceOf(provider) };
  return [
    { Put: { TableName, Item: encodeItem(providerSchema, keys, provider), ...versionCondition(expectedVersion) } },
    ...cellWrites(TableName, before, provider),
    ...(before?.capacity === provider.capacity ? [] : [capacityWrite(TableName, provider)]),
    ...events.map((event) => appendEvent(tenant, event)),
    ...(mark ? [markWrite(tenant, mark)] : []),
  ];
};

/** Whether a cause has marked already. */
export const isMarked = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { providerId, markId }: Pick<CreditMark, 'providerId' | 'markId'>,
): Promise<boolean> => {
  const key = creditKey(providerId, markId);
  return (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key) !== undefined;
};
