import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readOrder } from '#platform/orders';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { showOrder } from './definition.ts';

export const handler = api(showOrder, async ({ orderId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { wrappedKey, timeZone } = entry.value;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const stored = await readOrder(data.dynamo, staff.tenant, orderId);
    if (!stored) return refuse('NOT_FOUND');
    return ok({ ...(await cardOf({ data, wrappedKey }, stored, staff, edge.now, timeZone)), now: edge.now });
  });
});
