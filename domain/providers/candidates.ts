import { type Assignable, type Candidate, cellPrecisions, geohash, smallestCell } from '../dispatch/index.ts';
import { papersInForce } from './admission.ts';
import type { FiledProvider, Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/** A row under which the search finds a provider. */
interface Filed {
  readonly category: string;
  /** The cell. */
  readonly hash: string;
  /** Where in it: the smallest cell around the provider. */
  readonly place: string;
}

/**
 * The cells under which a provider is filed, for each of its categories; none unless it may be given orders. Source: ORDER-18, ORDER-45.
 *
 * @example cellsOf(locksmith)[0] // { category: 'locks', hash: 'wk6zd', place: 'wk6zdq0b' }
 */
export const cellsOf = ({ standing, categories, area }: Provider): readonly Filed[] => {
  if (standing.status !== 'APPROVED') return [];
  const place = geohash(area.point, smallestCell);
  return categories.flatMap((category) =>
    cellPrecisions.map((precision) => ({ category, hash: place.slice(0, precision), place })),
  );
};

/**
 * A provider as the search sees it. Source: ORDER-18, ORDER-45, ORDER-46.
 *
 * @param load orders that it has in hand
 */
export const candidateOf = (provider: FiledProvider, standard: ProviderStandard, load: number): Candidate => {
  const { providerId, categories, area, hours, capacity, credit, standing } = provider;
  return {
    ...{ providerId, categories, hours, capacity, load, credit },
    ...{ point: area.point, radiusKm: area.radiusKm, districts: area.districts },
    ...{ approved: standing.status === 'APPROVED', ...papersInForce(provider, standard) },
  };
};

/**
 * A provider's own branches and workers, to be ranked for an order; a worker stands where his branch is.
 *
 * @param loadOf orders in hand by id of branch or worker
 */
export const assignablesOf = (
  { branches, workers }: Pick<Provider, 'branches' | 'workers'>,
  loadOf: (id: string) => number,
): readonly Assignable[] => [
  ...branches.map(({ branchId: id, name, point, open }) => ({
    ...{ id, kind: 'BRANCH' as const, name, point, onDuty: open, load: loadOf(id) },
  })),
  ...workers.map(({ workerId: id, name, branchId, onDuty }) => ({
    ...{ id, kind: 'WORKER' as const, name, onDuty, load: loadOf(id) },
    point: branches.find((branch) => branch.branchId === branchId)?.point,
  })),
];
