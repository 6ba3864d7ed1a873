import type { OrderSettings } from '#domain/orders';
import type { TenantEntry } from '#platform/directory';
import { orderSettingsOf } from '#platform/order-settings';
import type { TenantData } from '#platform/tenant-data';

/** What the named product takes as orders, or the tenant's first product that takes any; undefined when there is none. */
export const whichSettings = async (
  { dynamo, tenant }: TenantData,
  { products }: Pick<TenantEntry, 'products'>,
  product: string | undefined,
): Promise<OrderSettings | undefined> => {
  const [settings] = await orderSettingsOf(dynamo, tenant, product === undefined ? products : [product]);
  return settings;
};
