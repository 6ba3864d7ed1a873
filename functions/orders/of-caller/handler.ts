import { ok } from '#domain/kernel';
import { orderLine, trackOrder } from '#domain/orders';
import { api } from '#platform/api';
import { readContactWithLog } from '#platform/consultations';
import { openOrdersOfLine } from '#platform/orders';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { callerOrders } from './definition.ts';

export const handler = api(callerOrders, async ({ contactId, ...attributes }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo }) => {
    const { contact } = await readContactWithLog(dynamo, staff.tenant, contactId);
    const { line } = { ...attributes, ...contact?.tags };
    const isKnown = line !== undefined && line !== 'none';
    const orders = isKnown ? await openOrdersOfLine(dynamo, staff.tenant, line) : [];
    const lines = orders.map((order) => ({
      ...orderLine(order),
      sentence: trackOrder(order, edge.now, entry.value.timeZone).sentence,
    }));
    return ok({ now: edge.now, orders: lines });
  });
});
