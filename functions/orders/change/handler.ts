import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { doDeed, toldRefusal } from '#platform/order-deeds';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, partyOf } from '../_shared/card.ts';
import { changeOrder } from './definition.ts';

export const handler = api(changeOrder, async (deed, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { wrappedKey, timeZone } = entry.value;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const place = { data, wrappedKey };
    const intent: Parameters<typeof doDeed>[2] = (order) => ({ deed, by: partyOf(staff, order, deed.deed) });
    const done = await doDeed(place, deed.orderId, intent, edge.now);
    if (!done.ok) return refuse(toldRefusal(done.refusal));
    return ok(await cardOf(place, done.value, staff, edge.now, timeZone));
  });
});
