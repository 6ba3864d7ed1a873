import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { type Provider, type ProviderStatus, providerSchema } from '#domain/providers';
import { decodeItem, type Item, toItem } from './codec.ts';
import { tablesOf } from './keys.ts';
import { cursorAfter, readCursor } from './list-cursor.ts';
import { PROVIDERS_LIST } from './provider-rows.ts';

/** Providers of a page. */
const PAGE = 50;
/** Rows that are looked through for one page, however few of them are wanted. */
const MOST_READ = 1000;

/** Which providers are looked for; absent: all. */
export interface WantedProviders {
  readonly category?: string | undefined;
  readonly status?: ProviderStatus | undefined;
  /** A part of its name, or its id. */
  readonly name?: string | undefined;
}

const filterOf = ({ category, status, name }: WantedProviders): string =>
  [
    ...(category === undefined ? [] : ['contains(categories, :category)']),
    ...(status === undefined ? [] : ['#standing.#status = :status']),
    ...(name === undefined ? [] : ['(contains(#name, :name) OR providerId = :name)']),
  ].join(' AND ');

const namesOf = ({ status, name }: WantedProviders) => ({
  ...(status !== undefined && { '#standing': 'standing', '#status': 'status' }),
  ...(name !== undefined && { '#name': 'name' }),
});

const query = (dynamo: DynamoDBClient, tenant: string, wanted: WantedProviders, limit: number, from?: Item) => {
  const { category, status, name } = wanted;
  const [filter, names] = [filterOf(wanted), namesOf(wanted)];
  return dynamo.send(
    new QueryCommand({
      ...{ TableName: tablesOf(tenant).records, IndexName: 'list', KeyConditionExpression: 'listKey = :list' },
      ...(filter !== '' && { FilterExpression: filter }),
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: toItem({
        ...{ ':list': PROVIDERS_LIST, ':category': category, ':status': status, ':name': name },
      }),
      Limit: limit,
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
};

interface Rows {
  readonly found: readonly Item[];
  readonly read: number;
  readonly last?: Item | undefined;
}

const fill = async (dynamo: DynamoDBClient, tenant: string, wanted: WantedProviders, before: Rows): Promise<Rows> => {
  const answer = await query(dynamo, tenant, wanted, PAGE - before.found.length, before.last);
  const { Items = [], ScannedCount = 0, LastEvaluatedKey: last } = answer;
  const rows = { found: [...before.found, ...Items], read: before.read + ScannedCount, last };
  const isEnough = last === undefined || rows.found.length >= PAGE || rows.read >= MOST_READ;
  return isEnough ? rows : fill(dynamo, tenant, wanted, rows);
};

/** A part of the list, and from where to go on. */
interface ProviderPage {
  readonly providers: readonly Provider[];
  readonly next?: string;
}

/**
 * Up to fifty of a tenant's providers, those that wait for their admission first, as the index knows them, which may be a moment old. A
 * page may hold few or none and there still be more. Source: ORDER-45.
 *
 * @param after `next` of the page before
 * @returns BAD_INPUT when `after` is no `next` of this list
 * @example await providerPage(dynamo, 'gx', { name: '锁' }) // ok: { providers: [...], next: 'eyJwayI…' }
 */
export const providerPage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  wanted: WantedProviders,
  after?: string,
): Promise<Outcome<ProviderPage, 'BAD_INPUT'>> => {
  const from = after === undefined ? undefined : readCursor(after, PROVIDERS_LIST);
  if (after !== undefined && from === undefined) return refuse('BAD_INPUT');
  const { found, last } = await fill(dynamo, tenant, wanted, { found: [], read: 0, last: from });
  const providers = found.map((row) => decodeItem(providerSchema, row));
  return ok({ providers, ...(last && { next: cursorAfter(last) }) });
};
