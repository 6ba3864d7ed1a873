import { DAY_SECONDS, ok, plusSeconds } from '#domain/kernel';
import { classStatistics } from '#domain/providers';
import { providerApi } from '#platform/api';
import { orderSettingsOf } from '#platform/order-settings';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrdersSince } from '#platform/work-orders';
import { titlesOf } from '../_shared/titles.ts';
import { workOrderStatistics } from './definition.ts';

export const handler = providerApi(workOrderStatistics, async ({ days }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  const since = plusSeconds(edge.now, -Number(days) * DAY_SECONDS);
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const titleOf = titlesOf(await orderSettingsOf(dynamo, tenant, entry.value.products));
    const orders = await workOrdersSince(dynamo, tenant, providerId, since);
    const statistics = classStatistics(orders, providerId, edge.now).map(({ views, promise, ...line }) => ({
      ...{ ...line, title: titleOf(line.category), views: { ...views }, promise: { ...promise } },
    }));
    return ok({ now: edge.now, since, statistics });
  });
});
