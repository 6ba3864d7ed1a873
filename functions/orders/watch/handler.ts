import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readOrder } from '#platform/orders';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { watchOrder } from './definition.ts';

export const handler = api(watchOrder, async ({ orderId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  const stored = await withTenant(edge.settings, tenant, ({ dynamo }) => readOrder(dynamo, tenant, orderId));
  return stored ? ok({ now: edge.now, version: stored.order.version }) : refuse('NOT_FOUND');
});
