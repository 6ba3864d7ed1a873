import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { orderSettingsOf } from '#platform/order-settings';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { orderForm } from './definition.ts';

export const handler = api(orderForm, async ({ product }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const asked = product === undefined ? entry.value.products : [product];
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) =>
    ok({ products: [...(await orderSettingsOf(dynamo, staff.tenant, asked))] }),
  );
});
