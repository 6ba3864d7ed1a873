import type { OrderSettings } from '#domain/orders';
import { orderSettings, type Tenant } from '#domain/tenancy';
import type { Service } from './define.ts';

/**
 * What a tenant offers to order of a product it has bought. Source: ORDER-09.
 *
 * @returns undefined when the product takes no orders
 * @throws naming the tenant, with every place of its file that is wrong
 * @example tenantOrders(gx, convenienceOrders)?.categories.length // 10
 */
export const tenantOrders = (
  tenant: Tenant,
  { id, orders, defaults }: Pick<Service, 'id' | 'orders' | 'defaults'>,
): OrderSettings | undefined => {
  if (orders === undefined) return undefined;
  const settled = orderSettings(tenant, id, { ...orders, defaults });
  if (settled.ok) return settled.value;
  const issues = settled.refusal.map(({ path, expected }) => `${path.join('.')}: expected ${expected}`);
  throw new Error(`tenants/${tenant.id}.yaml: ${issues.join('; ')}`);
};
