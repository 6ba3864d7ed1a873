import { callerRevealed } from '#domain/contacts';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { newId } from '#platform/identifiers';
import { writeEvent } from '#platform/journal';
import { numberOf } from '#platform/reach';
import { withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { readVisit } from '#platform/visits';
import { whoseStaff } from '#platform/whose-staff';
import { showVisit } from './definition.ts';

export const handler = api(showVisit, async ({ visitId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, wrappedKey } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    const stored = await readVisit(data.dynamo, tenant, visitId);
    if (!stored) return refuse('NOT_FOUND');
    const { visit, contactPhone } = stored;
    const number = (await numberOf(data, wrappedKey, contactPhone))?.shown ?? '';
    const settings = await readVisitSettings(data.dynamo, tenant, visit.product);
    await writeEvent(data.dynamo, tenant, callerRevealed(newId(), { visitId, by: staff.username }, edge.now));
    const { version, state, product, cause, plannedAt, attempts } = visit;
    return ok({
      ...{ visitId, version, state, product, cause, plannedAt, attempts: attempts.length, number },
      reasons: settings?.policy.reasons ?? [],
      ...(visit.state === 'ANSWERED' && { score: visit.score }),
    });
  });
});
