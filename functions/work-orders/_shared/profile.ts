import { dateAt } from '#domain/business-time';
import type { Instant } from '#domain/kernel';
import { creditLetter, type Provider, paperKindsFor } from '#domain/providers';
import type { TenantEntry } from '#platform/directory';
import { orderSettingsOf } from '#platform/order-settings';
import { readProviderStandard } from '#platform/provider-settings';
import { latestMarks, marksOfMonth, providerLoads } from '#platform/providers';
import type { TenantData } from '#platform/tenant-data';
import { titlesOf } from './titles.ts';

/**
 * What a provider reads of itself. Source: ORDER-46, ORDER-47, X-52.
 *
 * @param asked month of the credit letter, `2025-03`; this month when absent
 */
export const profileOf = async (
  { dynamo, tenant }: TenantData,
  { name: tenantName, products, timeZone }: TenantEntry,
  provider: Provider,
  now: Instant,
  asked?: string,
) => {
  const { providerId } = provider;
  const month = asked ?? dateAt(now, timeZone).slice(0, 7);
  const titleOf = titlesOf(await orderSettingsOf(dynamo, tenant, products));
  const marks = await latestMarks(dynamo, tenant, providerId, now);
  const loadOf = await providerLoads(dynamo, tenant, [providerId]);
  const ofMonth = await marksOfMonth(dynamo, tenant, providerId, month);
  const standard = await readProviderStandard(dynamo, tenant);
  const { commandIds: _, ...shown } = provider;
  return {
    ...{ ...shown, tenantName, load: loadOf(providerId), marks: [...marks] },
    lines: provider.categories.map((category) => ({ category, title: titleOf(category) })),
    paperKinds: [...paperKindsFor(provider.categories, standard)],
    letter: [...creditLetter(provider, ofMonth, month, timeZone)],
  };
};
