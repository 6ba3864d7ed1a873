import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { type Instant, instant, type Outcome, ok, parseInstant, plusSeconds, refuse, toIso } from '#domain/kernel';
import {
  type CreditCause,
  type CreditMark,
  creditMarkSchema,
  moveCredit,
  type Provider,
  type ProviderChange,
  type ProviderChanged,
} from '#domain/providers';
import { decodeItem, type Item, toItem } from './codec.ts';
import { tablesOf } from './keys.ts';
import { isMarked, marksList, providerSubject, providerWrites, readProviders } from './provider-rows.ts';
import { readProviderStandard } from './provider-settings.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten } from './versioned.ts';

export { providerIdOf, providerLoads, providerSubject, readProviders } from './provider-rows.ts';

/** A provider as it is stored now; undefined when there is none of that id. */
export const readProvider = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
): Promise<Provider | undefined> => (await readProviders(dynamo, tenant, [providerId]))[0];

/**
 * Reads a provider, decides and writes, its rows in cells with it; when another was faster, decides again. Source: ORDER-45, X-37.
 *
 * @param decide writes nothing; called again with what is stored when somebody else was faster
 */
export const settleProvider = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  decide: (provider: Provider) => Promise<Outcome<ProviderChanged, R>>,
): Promise<Outcome<Provider, R | { readonly code: 'NOT_FOUND' }>> =>
  untilWritten(providerSubject(providerId), async () => {
    const stored = await readProvider(dynamo, tenant, providerId);
    if (!stored) return refuse({ code: 'NOT_FOUND' as const });
    const decided = await decide(stored);
    if (!decided.ok) return decided;
    const { provider, change } = decided.value;
    if (!change) return ok(provider);
    return (await writeTogether(dynamo, providerWrites(tenant, stored, change))).ok ? ok(provider) : undefined;
  });

/**
 * Takes a new provider down unless it is there. Source: ORDER-45, X-37.
 *
 * @returns the provider that is there when it is of the same command; PROVIDER_EXISTS when the id is another's
 */
export const admitOnce = (
  dynamo: DynamoDBClient,
  tenant: string,
  commandId: string,
  change: ProviderChange,
): Promise<Outcome<Provider, 'PROVIDER_EXISTS'>> => {
  const { provider } = change;
  const { providerId } = provider;
  return untilWritten<Outcome<Provider, 'PROVIDER_EXISTS'>>(providerSubject(providerId), async () => {
    const stored = await readProvider(dynamo, tenant, providerId);
    if (stored) return stored.commandIds.includes(commandId) ? ok(stored) : refuse('PROVIDER_EXISTS');
    return (await writeTogether(dynamo, providerWrites(tenant, undefined, change))).ok ? ok(provider) : undefined;
  });
};

/**
 * Moves a score once for each cause; who falls below the floor is suspended in the same write. Source: ORDER-46, X-52.
 *
 * @returns false when the cause has marked before, or there is no such provider
 */
export const markProvider = async (
  dynamo: DynamoDBClient,
  tenant: string,
  cause: CreditCause,
  now: Instant,
): Promise<boolean> => {
  const standard = await readProviderStandard(dynamo, tenant);
  return untilWritten(providerSubject(cause.providerId), async () => {
    const provider = await readProvider(dynamo, tenant, cause.providerId);
    if (!provider || (await isMarked(dynamo, tenant, cause))) return false;
    const change = moveCredit(provider, cause, standard, now);
    return (await writeTogether(dynamo, providerWrites(tenant, provider, change))).ok ? true : undefined;
  });
};

const MOST = 2000;

const rowsOf = async (dynamo: DynamoDBClient, query: Parameters<typeof paginateQuery>[1], most: number) => {
  const found: Item[] = [];
  for await (const { Items = [] } of paginateQuery({ client: dynamo }, query)) {
    found.push(...Items);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
};

const marksBetween = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  [from, to]: readonly [Instant, Instant],
  most: number,
  firstFirst = false,
): Promise<readonly CreditMark[]> => {
  const rows = await rowsOf(
    dynamo,
    {
      ...{ TableName: tablesOf(tenant).records, IndexName: 'list', ScanIndexForward: firstFirst },
      ...(most < MOST && { Limit: most }),
      KeyConditionExpression: 'listKey = :list AND due BETWEEN :from AND :to',
      ExpressionAttributeValues: toItem({ ':list': marksList(providerId), ':from': toIso(from), ':to': toIso(to) }),
    },
    most,
  );
  return rows.map((row) => decodeItem(creditMarkSchema, row));
};

const MOST_SHOWN = 100;

/** What moved a provider's score, the latest first; at most a hundred. */
export const latestMarks = (dynamo: DynamoDBClient, tenant: string, providerId: string, now: Instant) =>
  marksBetween(dynamo, tenant, providerId, [instant(0), now], MOST_SHOWN);

const DAY = 86_400;
const FOR_EVER = parseInstant('9999-12-31T00:00:00Z');

/**
 * The marks of a month and of the days around it, wherever its first midnight lies; the last one before them and the first after, which tell
 * where the score stood. Source: X-52.
 */
export const marksOfMonth = async (
  dynamo: DynamoDBClient,
  tenant: string,
  providerId: string,
  month: string,
): Promise<readonly CreditMark[]> => {
  const first = parseInstant(`${month}-01T00:00:00Z`);
  const [from, to] = [plusSeconds(first, -DAY), plusSeconds(first, 32 * DAY)];
  const some = (span: readonly [Instant, Instant], most: number, firstFirst?: boolean) =>
    marksBetween(dynamo, tenant, providerId, span, most, firstFirst);
  const [before, within, after] = await Promise.all([
    some([instant(0), plusSeconds(from, -1)], 1),
    some([from, to], Infinity),
    some([plusSeconds(to, 1), FOR_EVER], 1, true),
  ]);
  return [...before, ...within, ...after];
};
