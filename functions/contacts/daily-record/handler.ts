import { dailyRecord as compose } from '#domain/consultations';
import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { consultationsOfDay } from '#platform/consultations';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { dailyRecord } from './definition.ts';

export const handler = api(dailyRecord, async ({ date }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const lawyer = staff.serviceNumber;
  const consultations = await withTenant(edge.settings, staff.tenant, ({ dynamo }) =>
    consultationsOfDay(dynamo, staff.tenant, lawyer, date),
  );
  return ok(compose(lawyer, date, consultations));
});
