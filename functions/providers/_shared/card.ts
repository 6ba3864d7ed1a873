import type { Instant } from '#domain/kernel';
import type { OrderParty } from '#domain/orders';
import {
  admissionGaps,
  type Provider,
  type ProviderCard,
  type ProviderRules,
  providerDeedsFor,
} from '#domain/providers';
import { latestMarks, providerLoads } from '#platform/providers';
import type { Staff } from '#platform/staff';
import type { TenantData } from '#platform/tenant-data';

/** The person as providers' events name him. */
export const partyOf = ({ roles, serviceNumber }: Staff): OrderParty => {
  const role = roles.find((one) => one === 'admin' || one === 'supervisor') ?? roles[0];
  return { role: role ?? 'system', staff: serviceNumber };
};

/** A provider as the person sees it who asks. */
export const cardOf = async (
  { dynamo, tenant }: TenantData,
  provider: Provider,
  { standard, categories, today }: ProviderRules,
  { role }: OrderParty,
  now: Instant,
): Promise<ProviderCard> => {
  const { commandIds: _, ...shown } = provider;
  const { providerId } = provider;
  const [marks, loadOf] = await Promise.all([
    latestMarks(dynamo, tenant, providerId, now),
    providerLoads(dynamo, tenant, [providerId]),
  ]);
  return {
    ...shown,
    load: loadOf(providerId),
    gaps: [...admissionGaps(provider, categories, standard, today)],
    marks: [...marks],
    deeds: [...providerDeedsFor(provider, role)],
  };
};
