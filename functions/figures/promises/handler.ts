import { datesOf, promiseFigures as figuresOf, userFigures } from '#domain/figures';
import { localDate, ok } from '#domain/kernel';
import { api } from '#platform/api';
import { tallies } from '#platform/figures';
import { orderSettingsOf } from '#platform/order-settings';
import { providerNames } from '#platform/provider-names';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { promiseFigures } from './definition.ts';

export const handler = api(promiseFigures, async ({ span }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { timeZone, products } = entry.value;
  const { tenant } = staff;
  const dates = datesOf(span, localDate(edge.now, timeZone));
  const [from, to] = [dates[0], dates.at(-1)];
  return withTenant(edge.settings, tenant, async (data) => {
    const days = await tallies(data.dynamo, tenant, dates);
    const [orders, tickets] = [figuresOf(days, 'ORDER'), figuresOf(days, 'TICKET')];
    const settings = await orderSettingsOf(data.dynamo, tenant, products);
    const ids = [...orders.providers, ...tickets.providers].map(({ providerId }) => providerId);
    const lines = settings.flatMap(({ categories }) => categories.map(({ id, title }) => [id, title] as const));
    return ok({
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...{
        orders,
        tickets,
        users: userFigures(days),
        lines: Object.fromEntries(lines),
        providers: await providerNames(data, ids),
      },
    });
  });
});
