import { ok, refuse } from '#domain/kernel';
import { changeProvider as decide } from '#domain/providers';
import { api } from '#platform/api';
import { isPaperKept } from '#platform/proofs';
import { refusalOf, rulesOf } from '#platform/provider-rules';
import { settleProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, partyOf } from '../_shared/card.ts';
import { changeProvider } from './definition.ts';

export const handler = api(changeProvider, async (deed, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    if (!(await isPaperKept(data.dynamo, staff.tenant, deed.providerId, deed))) return refuse('PROOF_UNKNOWN');
    const by = partyOf(staff);
    const rules = await rulesOf(data, entry.value, edge.now);
    const settled = await settleProvider(data.dynamo, staff.tenant, deed.providerId, async (provider) =>
      decide(provider, deed, by, rules, edge.now),
    );
    if (!settled.ok) return refuse(refusalOf(settled.refusal));
    return ok(await cardOf(data, settled.value, rules, by, edge.now));
  });
});
