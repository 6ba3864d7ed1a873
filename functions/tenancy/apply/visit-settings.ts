import type { Tenant } from '#domain/tenancy';
import { visitSettings } from '#domain/tenancy';
import type { TenantData } from '#platform/tenant-data';
import { writeVisitSettings } from '#platform/visit-settings';
import { findService } from '#services';
import type { TenancyProperties } from './definition.ts';

/** Customers know the number of customer service; a product without one shows its first. */
const shownNumber = (numbers: TenancyProperties['numbers'], product: string): string | undefined => {
  const own = numbers.filter((number) => number.product === product);
  return (own.find(({ entry }) => entry === 'service') ?? own[0])?.address;
};

/** Writes how the customers of each bought product are asked afterwards. Source. */
export const applyVisitSettings = async (
  { dynamo }: TenantData,
  tenant: Tenant,
  { numbers, surveys }: Pick<TenancyProperties, 'numbers' | 'surveys'>,
): Promise<void> => {
  for (const [product, { visits: own }] of Object.entries(tenant.services)) {
    const visits = findService(product)?.visits;
    if (!visits) continue;
    const [from, flowId] = [shownNumber(numbers, product), surveys[product]];
    const survey = from !== undefined && flowId !== undefined ? { survey: { from, flowId } } : {};
    await writeVisitSettings(dynamo, tenant.id, product, { policy: visitSettings(visits.policy, own), ...survey });
  }
};
