import type { Ranking } from '#domain/dispatch';
import { type Instant, ok, refuse } from '#domain/kernel';
import type { Order } from '#domain/orders';
import { api } from '#platform/api';
import { findProviders } from '#platform/find-providers';
import { readOrder } from '#platform/orders';
import { providerNames } from '#platform/provider-names';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { rankProviders } from './definition.ts';

/** Whoever was asked before may be asked again by a person. */
const findAll = async (
  data: TenantData,
  { category, place, rules }: Order,
  timeZone: string,
  now: Instant,
): Promise<Ranking> => {
  const radiusKm = rules.radiiKm.at(-1);
  if (place?.point === undefined || radiusKm === undefined) return { ranked: [], passedOver: [] };
  const { point, district } = place;
  return findProviders(data, { category, point, radiusKm, district, except: [] }, timeZone, now);
};

export const handler = api(rankProviders, async ({ orderId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const stored = await readOrder(data.dynamo, staff.tenant, orderId);
    if (!stored) return refuse('NOT_FOUND');
    const { ranked, passedOver } = await findAll(data, stored.order, entry.value.timeZone, edge.now);
    const ids = [...ranked, ...passedOver].map(({ providerId }) => providerId);
    const names = await providerNames(data, ids);
    const named = <P extends { readonly providerId: string }>(one: P) => ({
      ...one,
      name: names[one.providerId] ?? one.providerId,
    });
    const asked = new Set(stored.order.offers.map(({ providerId }) => providerId));
    return ok({
      ranked: ranked.map((one) => ({ ...named(one), asked: asked.has(one.providerId) })),
      passedOver: passedOver.map((one) => named(one)),
    });
  });
});
