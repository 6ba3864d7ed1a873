import * as z from 'zod/mini';
import { type Outcome, ok, refuse } from '../kernel/index.ts';
import { type OrderCategory, type OrderSettings, orderSettingsSchema, type ProductOrders } from '../orders/index.ts';
import { hotlineOf } from './dialled.ts';
import type { TenantIssue } from './errors.ts';
import type { OwnCategory } from './orders-schema.ts';
import { issueOf, unsaid } from './read-tenant.ts';
import type { ServiceDefaults, Tenant } from './schema.ts';

type Path = TenantIssue['path'];
type OwnCategories = Readonly<Record<string, OwnCategory>>;
type OwnItems = NonNullable<OwnCategory['items']>;

/** The product's items in their order, the tenant's own behind them. */
const itemsOf = (seed: OrderCategory['items'], own: OwnItems): readonly { readonly id: string }[] => [
  ...seed.map((item) => ({ ...item, ...own.find(({ id }) => id === item.id) })),
  ...own.filter(({ id }) => seed.every((item) => item.id !== id)),
];

const categoryOf = (id: string, seed: OrderCategory | undefined, { key, ...own }: OwnCategory) => {
  const { key: seedKey, ...before } = seed ?? {};
  const chosen = key ?? seedKey;
  return {
    ...{ id, ...before, ...own },
    items: itemsOf(seed?.items ?? [], own.items ?? []),
    rules: { ...seed?.rules, ...own.rules },
    ...(chosen !== undefined && chosen !== 'none' && { key: chosen }),
  };
};

const together = (seeds: readonly OrderCategory[], own: OwnCategories): readonly { readonly id: string }[] => [
  ...seeds.map((seed) => categoryOf(seed.id, seed, own[seed.id] ?? {})),
  ...Object.entries(own)
    .filter(([id]) => seeds.every((seed) => seed.id !== id))
    .map(([id, category]) => categoryOf(id, undefined, category)),
];

/** Where the tenant's file has what is wrong with a settled category. */
const placeIn = (seeds: readonly OrderCategory[], own: OwnCategories, [index, ...rest]: Path): Path => {
  const ids = together(seeds, own).map(({ id }) => id);
  const id = typeof index === 'number' ? ids[index] : undefined;
  if (id === undefined) return [];
  const [field, at, ...deeper] = rest;
  if (field !== 'items' || typeof at !== 'number') return [id, ...rest];
  const { items = [] } = own[id] ?? {};
  const item = itemsOf(seeds.find((seed) => seed.id === id)?.items ?? [], items)[at];
  return [id, field, items.findIndex((one) => one.id === item?.id), ...deeper];
};

const spokenIssues = (settings: OrderSettings): readonly TenantIssue[] =>
  settings.spoken.flatMap((id, i) => {
    const line = settings.categories.find((category) => category.id === id);
    if (line?.key !== undefined) return [];
    return [{ path: ['spoken', i], expected: `a line that has a key; ${id} ${line ? 'has none' : 'is none'}` }];
  });

/** A line that is off, or has lost its key, is not spoken of. */
const speaking = (settings: OrderSettings): OrderSettings => ({
  ...settings,
  spoken: settings.spoken.filter((id) => settings.categories.some((line) => line.id === id && line.on)),
});

/**
 * Settles what a tenant's product offers to order: the file over the product's categories, items by id, and lines of the tenant's
 * own behind them. Source: ORDER-03, ORDER-05, ORDER-09, X-30.
 *
 * @returns the settings, or every issue with its path in the tenant's file
 * @example orderSettings(gx, 'convenience-orders', { ...convenienceOrders.orders, defaults }).value.hotline // '118114'
 */
export const orderSettings = (
  tenant: Tenant,
  product: string,
  seed: ProductOrders & { readonly defaults: Pick<ServiceDefaults, 'productName'> },
): Outcome<OrderSettings, readonly TenantIssue[]> => {
  const service = tenant.services[product];
  const { categories = {}, spoken } = service?.orders ?? {};
  const here = ['services', product, 'orders'] as const;
  const wanted = {
    ...{ product, productName: service?.productName ?? seed.defaults.productName, timeZone: tenant.timeZone },
    hotline: (service && hotlineOf(service)) ?? '',
    categories: together(seed.categories, categories),
    // Lines whose keys a tenant has taken away can't be spoken by default.
    spoken: spoken ?? seed.spoken.filter((id) => categories[id]?.key !== 'none'),
  };
  const read = z.safeParse(orderSettingsSchema, wanted, unsaid);
  if (!read.success) {
    return refuse(
      read.error.issues.map(issueOf).map(({ path: [field, ...rest], expected }) => {
        const path = field === 'categories' ? ['categories', ...placeIn(seed.categories, categories, rest)] : rest;
        return { path: [...here, ...path], expected };
      }),
    );
  }
  const issues = spokenIssues(read.data).map(({ path, expected }) => ({ path: [...here, ...path], expected }));
  return issues.length > 0 ? refuse(issues) : ok(speaking(read.data));
};
