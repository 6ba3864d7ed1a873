import { ok, refuse } from '#domain/kernel';
import { judgePicture } from '#domain/orders';
import { MOST_PAPERS } from '#domain/providers';
import { providerApi } from '#platform/api';
import { keepProof } from '#platform/proofs';
import { providerSubject } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { storePaper } from './definition.ts';

export const handler = providerApi(storePaper, async ({ commandId, contentType, data }, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { tenant, providerId, username: by } = person;
  const picture = judgePicture(contentType, Buffer.from(data, 'base64'));
  if (!picture.ok) return picture;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const paper = { kind: 'PHOTO' as const, contentType, bytes: picture.value, at: edge.now, by, commandId };
    const kept = await keepProof(dynamo, tenant, providerSubject(providerId), paper, MOST_PAPERS);
    return kept.ok ? ok({ key: kept.value }) : refuse('PAPERS_FULL');
  });
});
