import { acknowledge } from '#domain/alerts';
import { ok, refuse } from '#domain/kernel';
import { settleAlert } from '#platform/alerts';
import { api } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { acknowledgeAlert } from './definition.ts';

export const handler = api(acknowledgeAlert, async ({ alertId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const settled = await withTenant(edge.settings, staff.tenant, ({ dynamo, tenant }) =>
    settleAlert(dynamo, tenant, alertId, (alert) => acknowledge(alert, staff.serviceNumber, edge.now)),
  );
  return settled ? ok(settled) : refuse('NOT_FOUND');
});
