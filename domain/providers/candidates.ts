import type { Assignable, Candidate } from '../dispatch/index.ts';
import { documentsUntil } from './admission.ts';
import type { Provider } from './schema.ts';
import type { ProviderStandard } from './standard.ts';

/**
 * A provider as the search sees it. Source: ORDER-18, ORDER-45, ORDER-46.
 *
 * @param load orders that it has in hand
 */
export const candidateOf = (provider: Provider, standard: ProviderStandard, load: number): Candidate => {
  const { providerId, categories, area, hours, capacity, credit, standing } = provider;
  return {
    ...{ providerId, categories, hours, capacity, load, credit },
    ...{ point: area.point, radiusKm: area.radiusKm, districts: area.districts },
    ...{ approved: standing.status === 'APPROVED', documentsUntil: documentsUntil(provider, standard) },
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
