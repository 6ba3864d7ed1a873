import { wrapUp as decide } from '#domain/consultations';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readContactWithLog, writeConsultation } from '#platform/consultations';
import { readMembership } from '#platform/memberships';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { wrapUp } from './definition.ts';

export const handler = api(wrapUp, async ({ contactId, ...form }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, timeZone } = entry.value;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const { contact, consultation: existing } = await readContactWithLog(dynamo, tenant, contactId);
    const { line, product } = { line: 'none', product: 'none', ...contact?.tags };
    const membership = line === 'none' ? undefined : await readMembership(dynamo, { tenant, product, line });
    const command = {
      ...{ contactId, lawyer: staff.serviceNumber, timeZone, wrapUp: form },
      ...(line !== 'none' && { line }),
      ...(membership && { memberId: membership.memberId }),
    };
    const decided = decide(existing, command, edge.now);
    if (!decided.ok) return refuse(decided.refusal.code);
    if (!(await writeConsultation(dynamo, tenant, contact, decided.value))) return refuse('CHANGED_MEANWHILE');
    const { version, recordedAt } = decided.value.consultation;
    return ok({ contactId, version, recordedAt });
  });
});
