import { ok } from '#domain/kernel';
import { alertPage } from '#platform/alerts';
import { api } from '#platform/api';
import { providerNames } from '#platform/provider-names';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { listAlerts } from './definition.ts';

export const handler = api(listAlerts, async ({ state, after }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { alerts, ...more } = await alertPage(data.dynamo, staff.tenant, state, edge.now, after);
    const ids = alerts.flatMap(({ about: { kind, id } }) => (kind === 'PROVIDER' ? [id] : []));
    return ok({ now: edge.now, alerts: [...alerts], ...more, providers: await providerNames(data, ids) });
  });
});
