import { ok, refuse } from '#domain/kernel';
import { deedsFor, type Order } from '#domain/orders';
import { api } from '#platform/api';
import { withKnownAssignee } from '#platform/assignees';
import { doDeed, toldRefusal } from '#platform/order-deeds';
import { areProofsKept } from '#platform/proofs';
import { partyOf } from '#platform/staff';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { changeOrder } from './definition.ts';

export const handler = api(changeOrder, async (deed, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { wrappedKey, timeZone } = entry.value;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const place = { data, wrappedKey };
    const known = await withKnownAssignee(data.dynamo, staff.tenant, deed);
    if (!known.ok) return refuse(known.refusal);
    if (!(await areProofsKept(data.dynamo, staff.tenant, deed))) return refuse('PROOF_UNKNOWN');
    const byWhom = (order: Order) => partyOf(staff, (role) => deedsFor(order, role).includes(deed.deed));
    const intent: Parameters<typeof doDeed>[2] = (order) => ({ deed: known.value, by: byWhom(order) });
    const done = await doDeed(place, deed.orderId, intent, edge.now);
    if (!done.ok) return refuse(toldRefusal(done.refusal));
    return ok(await cardOf(place, done.value, staff, edge.now, timeZone));
  });
});
