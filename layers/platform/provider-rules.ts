import { dateAt } from '#domain/business-time';
import type { Instant } from '#domain/kernel';
import type { ProviderRefusal, ProviderRules } from '#domain/providers';
import type { ApiRefusal } from './api.ts';
import type { TenantEntry } from './directory.ts';
import { orderSettingsOf } from './order-settings.ts';
import { readProviderStandard } from './provider-settings.ts';
import type { TenantData } from './tenant-data.ts';

/** What the tenant's providers are judged by today. Source: ORDER-45. */
export const rulesOf = async (
  { dynamo, tenant }: TenantData,
  { products, timeZone }: TenantEntry,
  now: Instant,
): Promise<ProviderRules> => {
  const settings = await orderSettingsOf(dynamo, tenant, products);
  const categories = settings.flatMap((one) => one.categories).map(({ id }) => id);
  return { standard: await readProviderStandard(dynamo, tenant), categories, today: dateAt(now, timeZone) };
};

/** A refusal as a page can show it: every gap beside what is missing. Source: ORDER-45, story 11. */
export const refusalOf = (refusal: ProviderRefusal | { readonly code: 'NOT_FOUND' | 'ACCOUNT_TAKEN' }): ApiRefusal => {
  if (refusal.code === 'STANDARD_NOT_MET')
    return {
      code: refusal.code,
      fields: refusal.gaps.map((gap) => ({ field: 'kind' in gap ? gap.kind : gap.category, code: gap.what })),
    };
  return refusal.code === 'CHANGED_MEANWHILE' ? { code: refusal.code, version: refusal.version } : refusal.code;
};
