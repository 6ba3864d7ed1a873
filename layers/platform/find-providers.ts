import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type Candidate,
  type Cell,
  cellsAround,
  cellsWithin,
  compareCells,
  distanceM,
  precisionFor,
  type Ranked,
  type Ranking,
  rank,
  smallestCell,
} from '#domain/dispatch';
import type { Instant } from '#domain/kernel';
import type { OrderSearch } from '#domain/orders';
import { candidateOf, type ProviderStandard } from '#domain/providers';
import { fewProvidersInCell, providersInCell } from './provider-cells.ts';
import { providerLoads } from './provider-rows.ts';
import { readProviderStandard } from './provider-settings.ts';

interface Store {
  readonly dynamo: DynamoDBClient;
  readonly tenant: string;
}

/** One search, with what it goes by. */
interface Searching {
  readonly judge: (candidates: readonly Candidate[]) => Ranking;
  /** The candidates of one cell, as if they had no work in hand; of a crowded one, the smaller cells to look into instead. */
  readonly lookInto: (cell: Cell) => Promise<readonly Candidate[] | { readonly parts: readonly Cell[] }>;
  readonly loads: (providerIds: readonly string[]) => Promise<(providerId: string) => number>;
}

/** The ladder asks the best; a person chooses among as many. */
const ENOUGH = 10;
/** Of so many the work in hand is read at first: some have their hands full. */
const AT_FIRST = 30;
/** As the ranking has it. */
const BAND_M = 100;

const band = (metres: number): number => Math.floor(metres / BAND_M);

/** Work in hand decides among those who are alike otherwise, so it is read of all of them or of none. */
const endOfAlike = (best: readonly Ranked[], count: number): number => {
  const last = best[count - 1];
  if (last === undefined) return best.length;
  const isAlike = (one: Ranked): boolean => band(one.distanceM) === band(last.distanceM) && one.credit === last.credit;
  const end = best.findIndex((one, i) => i >= count && !isAlike(one));
  return end === -1 ? best.length : end;
};

/**
 * Ranks the best anew with their work in hand, as many as it takes until enough have a hand free.
 *
 * @param best who would be asked first if nobody had any work; nobody who is still unknown comes before one of them
 */
const rankBest = async (
  searching: Searching,
  found: readonly Candidate[],
  best: readonly Ranked[],
  count = AT_FIRST,
): Promise<Ranking> => {
  const some = best.slice(0, endOfAlike(best, count)).map(({ providerId }) => providerId);
  const loadOf = await searching.loads(some);
  const read = found
    .filter(({ providerId }) => some.includes(providerId))
    .map((candidate) => ({ ...candidate, load: loadOf(candidate.providerId) }));
  const ranking = searching.judge(read);
  return ranking.ranked.length >= ENOUGH || some.length === best.length
    ? ranking
    : rankBest(searching, found, best, count * 2);
};

/** Goes from cell to cell, the nearest first, until enough are nearer than all of the next. */
const searchCells = async (
  searching: Searching,
  [cell, ...rest]: readonly Cell[],
  before: readonly Candidate[] = [],
): Promise<Ranking> => {
  const seen = cell === undefined ? [] : await searching.lookInto(cell);
  if ('parts' in seen) return searchCells(searching, [...seen.parts, ...rest].toSorted(compareCells), before);
  const found = [...before, ...seen];
  const [next] = rest;
  const border = next === undefined ? Infinity : band(next.nearestM);
  const { ranked, passedOver } = searching.judge(found);
  const best = ranked.filter((one) => band(one.distanceM) < border);
  if (next !== undefined && best.length < ENOUGH) return searchCells(searching, rest, found);
  const ranking = await rankBest(searching, found, best);
  if (next !== undefined && ranking.ranked.length < ENOUGH) return searchCells(searching, rest, found);
  return { ranked: ranking.ranked, passedOver: [...passedOver, ...ranking.passedOver] };
};

/** More than so many in a cell are a crowd: it is looked into part by part, the nearest first. */
const CROWD = 64;

const lookInto =
  ({ dynamo, tenant }: Store, { category, point, radiusKm }: OrderSearch, standard: ProviderStandard) =>
  async ({ hash }: Cell): ReturnType<Searching['lookInto']> => {
    const cell = { category, hash, precision: precisionFor(radiusKm) };
    const isSmallest = hash.length >= smallestCell;
    const filed = isSmallest
      ? await providersInCell(dynamo, tenant, cell)
      : await fewProvidersInCell(dynamo, tenant, cell, CROWD);
    if (filed === undefined) return { parts: cellsWithin(hash, point, radiusKm) };
    return filed
      .map((provider) => candidateOf(provider, standard, 0))
      .filter((candidate) => distanceM(point, candidate.point) <= radiusKm * 1000);
  };

/**
 * Finds the providers for an order: at least the ten best, or all that there are, in exactly the order in which `rank` would place all
 * of the tenant's. Cells are read nearest first, and their rows are written together with the providers, so that neither a suspension nor
 * a lower score is missed; work in hand is read at last. Source: ORDER-18, ORDER-45, ORDER-46.
 *
 * @returns also those within the radius who were passed over, as far as was searched
 * @example (await findProviders({ dynamo, tenant: 'gx' }, nextStep(order, now).search, 'Asia/Shanghai', now)).ranked[0]?.providerId // 'anxin'
 */
export const findProviders = async (
  store: Store,
  search: OrderSearch,
  timeZone: string,
  now: Instant,
): Promise<Ranking> => {
  const { dynamo, tenant } = store;
  const { point, radiusKm } = search;
  const standard = await readProviderStandard(dynamo, tenant);
  const rules = { now, timeZone, creditFloor: standard.creditFloor };
  const searching: Searching = {
    judge: (candidates) => rank(candidates, search, rules),
    lookInto: lookInto(store, search, standard),
    loads: (providerIds) => providerLoads(dynamo, tenant, providerIds),
  };
  return searchCells(searching, cellsAround(point, radiusKm, precisionFor(radiusKm)));
};
