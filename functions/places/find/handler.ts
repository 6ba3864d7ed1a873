import { ok, refuse } from '#domain/kernel';
import { findAccount } from '#platform/accounts';
import { api } from '#platform/api';
import { geocode } from '#platform/geocoder';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { findPlaces } from './definition.ts';

export const handler = api(findPlaces, async ({ text }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const account = await withTenant(edge.settings, staff.tenant, (data) => findAccount(data, 'maps', edge.now));
  if (!account) return refuse('NO_MAP');
  const found = await geocode(account, text);
  if (found.kind === 'OUTAGE') return refuse('MAP_AWAY');
  return ok({ places: found.kind === 'FOUND' ? [...found.places] : [] });
});
