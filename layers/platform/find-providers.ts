import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  bandOf,
  type Candidate,
  type Cell,
  cellsAround,
  cellsWithin,
  compareCells,
  distanceM,
  precisionFor,
  type Ranking,
  rank,
  smallestCell,
} from '#domain/dispatch';
import type { Instant } from '#domain/kernel';
import type { OrderSearch } from '#domain/orders';
import { candidateOf, type ProviderStandard } from '#domain/providers';
import { fewProvidersInCell, providersInCell } from './provider-cells.ts';
import { providerLoads } from './provider-rows.ts';
import { recentProviderStandard } from './provider-settings.ts';

interface Store {
  readonly dynamo: DynamoDBClient;
  readonly tenant: string;
}

/** One search, with what it goes by. */
interface Searching {
  readonly judge: (candidates: readonly Candidate[]) => Ranking;
  readonly distanceM: (candidate: Candidate) => number;
  /** The candidates of one cell, as if they had no work in hand; of a crowded one, the smaller cells to look into instead. */
  readonly lookInto: (cell: Cell) => Promise<readonly Candidate[] | { readonly parts: readonly Cell[] }>;
  readonly loads: (providerIds: readonly string[]) => Promise<(providerId: string) => number>;
}

/** What a search has found so far. Each candidate is judged when it is read, and once more with its work in hand: never all anew. */
interface Found {
  /** Fit, with the work that they have in hand; each of them stands before all who wait. */
  readonly fitting: readonly Candidate[];
  /** Would fit if they had no work in hand. */
  readonly waiting: readonly Candidate[];
  readonly passedOver: Ranking['passedOver'];
  /** Cells that were looked into. */
  readonly cells: number;
}

/** The ladder asks the best; a person chooses among as many. */
const ENOUGH = 10;
/** Of so many the work in hand is read at first: some have their hands full. */
const AT_FIRST = 30;
/** Whoever fits in a circle that holds more is not found among so many who do not: the order goes on to the next circle or the desk. */
const MOST_CELLS = 200;
/** So many are told of those whom one reason rules out, the nearest. */
const MOST_TOLD = 20;

/** Some of the candidates more, each of them judged. */
const sift = ({ judge }: Searching, candidates: readonly Candidate[]) => {
  const byId = new Map(candidates.map((candidate) => [candidate.providerId, candidate]));
  const { ranked, passedOver } = judge(candidates);
  return { fitting: ranked.flatMap(({ providerId }) => byId.get(providerId) ?? []), passedOver };
};

const told = (before: Ranking['passedOver'], more: Ranking['passedOver']): Ranking['passedOver'] =>
  [...Map.groupBy([...before, ...more], ({ reason }) => reason).values()].flatMap((some) => some.slice(0, MOST_TOLD));

/** Work in hand decides among those who are alike otherwise, so it is read of all of them or of none. */
const endOfAlike = (searching: Searching, best: readonly Candidate[], count: number): number => {
  const bandFor = (candidate: Candidate): number => bandOf(searching.distanceM(candidate));
  const last = best[count - 1];
  if (last === undefined) return best.length;
  const isAlike = (one: Candidate): boolean => bandFor(one) === bandFor(last) && one.credit === last.credit;
  const end = best.findIndex((one, i) => i >= count && !isAlike(one));
  return end === -1 ? best.length : end;
};

/**
 * Reads the work in hand of the best who wait, of as many as it takes until enough have a hand free.
 *
 * @param border nobody who is still unknown stands in a band before it
 */
const readBest = async (searching: Searching, found: Found, border: number, count = AT_FIRST): Promise<Found> => {
  const near = found.waiting.filter((one) => bandOf(searching.distanceM(one)) < border);
  if (found.fitting.length >= ENOUGH || near.length === 0) return found;
  const best = sift(searching, near).fitting;
  const some = best.slice(0, endOfAlike(searching, best, count));
  const loadOf = await searching.loads(some.map(({ providerId }) => providerId));
  const read = sift(
    searching,
    some.map((candidate) => ({ ...candidate, load: loadOf(candidate.providerId) })),
  );
  const taken = new Set(some);
  const after: Found = {
    ...found,
    fitting: [...found.fitting, ...read.fitting],
    waiting: found.waiting.filter((one) => !taken.has(one)),
    passedOver: told(found.passedOver, read.passedOver),
  };
  return readBest(searching, after, border, count * 2);
};

const add = (searching: Searching, found: Found, seen: readonly Candidate[]): Found => {
  const { fitting, passedOver } = sift(searching, seen);
  return { ...found, waiting: [...found.waiting, ...fitting], passedOver: told(found.passedOver, passedOver) };
};

/** Goes from cell to cell, the nearest first, until enough are nearer than all of the next. */
const searchCells = async (searching: Searching, cells: readonly Cell[], before: Found): Promise<Ranking> => {
  const [cell, ...rest] = cells;
  const seen = cell === undefined ? [] : await searching.lookInto(cell);
  const counted = { ...before, cells: before.cells + 1 };
  const isSplit = 'parts' in seen;
  const next = isSplit ? [...seen.parts, ...rest].toSorted(compareCells) : rest;
  const found = isSplit ? counted : add(searching, counted, seen);
  const [nearest] = found.cells < MOST_CELLS ? next : [];
  const border = nearest === undefined ? Infinity : bandOf(nearest.nearestM);
  const known = found.waiting.filter((one) => bandOf(searching.distanceM(one)) < border).length + found.fitting.length;
  if (nearest !== undefined && known < ENOUGH) return searchCells(searching, next, found);
  const read = await readBest(searching, found, border);
  if (nearest !== undefined && read.fitting.length < ENOUGH) return searchCells(searching, next, read);
  return { ranked: searching.judge(read.fitting).ranked, passedOver: read.passedOver };
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
      .map((provider) => candidateOf(provider, standard, category, 0))
      .filter((candidate) => distanceM(point, candidate.point) <= radiusKm * 1000);
  };

/**
 * Finds the providers for an order: at least the ten best, or all that there are, in exactly the order in which `rank` would place all
 * of the tenant's. Cells are read nearest first, and their rows are written together with the providers, so that neither a suspension nor
 * a lower score is missed; work in hand is read at last. Source: ORDER-18, ORDER-45, ORDER-46.
 *
 * At most two hundred cells are read: what lies behind hundreds who do not fit is as good as nobody.
 *
 * @returns also those within the radius who were passed over, as far as was searched, at most twenty for each reason
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
  const standard = await recentProviderStandard(dynamo, tenant);
  const rules = { now, timeZone, creditFloor: standard.creditFloor };
  const searching: Searching = {
    judge: (candidates) => rank(candidates, search, rules),
    distanceM: (candidate) => distanceM(point, candidate.point),
    lookInto: lookInto(store, search, standard),
    loads: (providerIds) => providerLoads(dynamo, tenant, providerIds),
  };
  const nothing = { fitting: [], waiting: [], passedOver: [], cells: 0 };
  return searchCells(searching, cellsAround(point, radiusKm, precisionFor(radiusKm)), nothing);
};
