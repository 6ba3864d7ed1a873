import type { Profile } from '#domain/routing';
import { fillFragment } from '#domain/speech';
import { readProfile } from '#platform/call-facts';
import { readOrderSettings } from '#platform/order-settings';
import type { TenantData } from '#platform/tenant-data';

/** What the product offers to order, and in which words it speaks. @throws when its tenant's deployment is not finished */
export const readOrderProduct = async ({ dynamo, tenant }: TenantData, product: string) => {
  const [settings, profile] = await Promise.all([
    readOrderSettings(dynamo, tenant, product),
    readProfile(dynamo, tenant, product),
  ]);
  if (!settings || !profile) throw new Error(`${tenant} has nothing to order of ${product}`);
  return { settings, profile };
};

/** A prompt of the product with the slots of this call filled in. */
export const sayWith = (
  { prompts, product }: Profile,
  name: string,
  slots: Readonly<Record<string, string>>,
): string => {
  const fragment = prompts[name];
  if (fragment === undefined) throw new Error(`${product} has no prompt ${name}`);
  return fillFragment(fragment, slots);
};
