import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { orderSettingsOf } from '#platform/order-settings';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { businessLines } from './definition.ts';

export const handler = api(businessLines, async (_, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) => {
    const settings = await orderSettingsOf(dynamo, staff.tenant, entry.value.products);
    const lines = settings.flatMap((one) => one.categories).map(({ id, title }) => ({ category: id, title }));
    return ok({ lines });
  });
});
