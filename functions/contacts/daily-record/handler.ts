import { dailyRecord as compose } from '#domain/consultations';
import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { readProfiles } from '#platform/call-facts';
import { consultationsOfDay } from '#platform/consultations';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { isUncovered } from '../_shared/uncovered-year.ts';
import { dailyRecord } from './definition.ts';

export const handler = api(dailyRecord, async ({ date }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, products } = entry.value;
  const lawyer = staff.serviceNumber;
  const [profiles, consultations] = await withTenant(edge.settings, tenant, ({ dynamo }) =>
    Promise.all([readProfiles(dynamo, tenant, products), consultationsOfDay(dynamo, tenant, lawyer, date)]),
  );
  const uncoveredYear = profiles.some((profile) => isUncovered(profile, edge.now));
  return ok({ ...compose(lawyer, date, consultations), uncoveredYear });
});
