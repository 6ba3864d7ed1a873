import type * as z from 'zod/mini';
import { type Assignable, type Candidate, cellPrecisions, geohash, smallestCell } from '../dispatch/index.ts';
import { type Outcome, ok, refuse } from '../kernel/index.ts';
import type { assigneeSchema } from '../orders/index.ts';
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
 * A provider as the search for a category sees it. Source: ORDER-18, ORDER-45, ORDER-46.
 *
 * @param load orders that it has in hand
 */
export const candidateOf = (
  provider: FiledProvider,
  standard: ProviderStandard,
  category: string,
  load: number,
): Candidate => {
  const { providerId, categories, area, hours, capacity, credit, standing } = provider;
  return {
    ...{ providerId, categories, hours, capacity, load, credit },
    ...{ point: area.point, radiusKm: area.radiusKm, districts: area.districts },
    ...{ approved: standing.status === 'APPROVED', ...papersInForce(provider, category, standard) },
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

type Assignee = z.infer<typeof assigneeSchema>;

/**
 * The branch or worker that is named, as the provider itself calls it; the worker's name before the branch's. Source: ORDER-18.
 *
 * @example knownAssignee(anxin, { workerId: 'w-1', name: '张三' }) // ok: { workerId: 'w-1', name: '周师傅' }
 */
export const knownAssignee = (
  { branches, workers }: Pick<Provider, 'branches' | 'workers'>,
  { branchId, workerId }: Assignee,
): Outcome<Assignee, 'UNKNOWN_WORKER' | 'UNKNOWN_BRANCH'> => {
  const branch = branches.find((one) => one.branchId === branchId);
  const worker = workers.find((one) => one.workerId === workerId);
  if (workerId !== undefined && !worker) return refuse('UNKNOWN_WORKER');
  if (branchId !== undefined && !branch) return refuse('UNKNOWN_BRANCH');
  const name = worker?.name ?? branch?.name;
  return ok({
    ...(branchId !== undefined && { branchId }),
    ...(workerId !== undefined && { workerId }),
    ...(name !== undefined && { name }),
  });
};
