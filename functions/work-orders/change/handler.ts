import { ok, refuse } from '#domain/kernel';
import { providerApi } from '#platform/api';
import { withKnownAssignee } from '#platform/assignees';
import { doDeed, toldRefusal } from '#platform/order-deeds';
import { readOrder } from '#platform/orders';
import { areProofsKept } from '#platform/proofs';
import { partyOfProvider } from '#platform/provider-identity';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, wasAsked } from '../_shared/card.ts';
import { changeWorkOrder } from './definition.ts';

export const handler = providerApi(changeWorkOrder, async (deed, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { wrappedKey } = entry.value;
  return withTenant(edge.settings, person.tenant, async (data) => {
    const stored = await readOrder(data.dynamo, person.tenant, deed.orderId);
    if (!stored || !wasAsked(stored.order, person.providerId)) return refuse('NOT_FOUND');
    if (!(await areProofsKept(data.dynamo, person.tenant, deed))) return refuse('PROOF_UNKNOWN');
    const known = await withKnownAssignee(data.dynamo, person.tenant, deed);
    if (!known.ok) return refuse(known.refusal);
    const intent = { deed: known.value, by: partyOfProvider(person) };
    const done = await doDeed({ data, wrappedKey }, deed.orderId, () => intent, edge.now);
    if (!done.ok) return refuse(toldRefusal(done.refusal));
    return ok(await cardOf(data, entry.value, done.value, person, edge.now));
  });
});
