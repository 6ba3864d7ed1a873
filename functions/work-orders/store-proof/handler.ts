import { type Outcome, ok, refuse } from '#domain/kernel';
import { heldOf, judgePicture, MOST_PROOFS, type Order, orderSubject, stageOf } from '#domain/orders';
import { providerApi } from '#platform/api';
import { readOrder } from '#platform/orders';
import { isProofKept, keepProof, proofKeyOf, type StoredProof } from '#platform/proofs';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { storeProof } from './definition.ts';

/** A picture proves a service that is being done: before it nothing is to be proved. A repetition whose answer was lost may come after it. */
const keep = async (
  { dynamo, tenant }: TenantData,
  order: Order,
  proof: StoredProof,
): Promise<Outcome<string, 'PROOFS_FULL' | 'NOT_IN_STATE'>> => {
  const subject = orderSubject(order.orderId);
  if (stageOf(order) === 'IN_SERVICE') return keepProof(dynamo, tenant, subject, proof, MOST_PROOFS);
  const key = proofKeyOf(proof.bytes);
  return (await isProofKept(dynamo, tenant, subject, key)) ? ok(key) : refuse('NOT_IN_STATE');
};

export const handler = providerApi(storeProof, async ({ orderId, data, ...said }, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { tenant, providerId, username } = person;
  return withTenant(edge.settings, tenant, async (place) => {
    const stored = await readOrder(place.dynamo, tenant, orderId);
    if (!stored || heldOf(stored.order)?.providerId !== providerId) return refuse('NOT_FOUND');
    const picture = judgePicture(said.contentType, Buffer.from(data, 'base64'));
    if (!picture.ok) return picture;
    const kept = await keep(place, stored.order, { ...said, bytes: picture.value, at: edge.now, by: username });
    return kept.ok ? ok({ key: kept.value }) : kept;
  });
});
