import { ok, refuse } from '#domain/kernel';
import { applyProvider } from '#domain/providers';
import { api } from '#platform/api';
import { rulesOf } from '#platform/provider-rules';
import { admitOnce } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, partyOf } from '../_shared/card.ts';
import { applyForAdmission } from './definition.ts';

export const handler = api(applyForAdmission, async (application, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const by = partyOf(staff);
    const rules = await rulesOf(data, entry.value, edge.now);
    const change = applyProvider(application, rules.standard, by, edge.now);
    const admitted = await admitOnce(data.dynamo, staff.tenant, application.commandId, change);
    if (!admitted.ok) return refuse(admitted.refusal);
    return ok(await cardOf(data, admitted.value, rules, by, edge.now));
  });
});
