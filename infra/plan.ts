import type { Entry } from '#domain/kernel';
import type { Tenant } from '#domain/tenancy';
import { type Service, type ServiceEntry, tenantOrders } from '#services';
import type { Account, TenantPlan } from './stacks/tenant.ts';
import type { ReadTenant } from './tenant-files.ts';

const accounts: readonly Account[] = ['messages', 'maps', 'payments'];

/** Names the product too where a tenant has several: two of them may have a queue of one name. */
const naming = (bought: readonly unknown[], product: Service) => (title: string) =>
  bought.length > 1 ? `${product.title} ${title}` : title;

/**
 * What a tenant's file and its products' manifests come to.
 *
 * @throws naming the tenant, when its file names a product or an entry that does not exist, or orders that make no sense
 */
export const planTenant = ({ tenant, document }: ReadTenant, products: readonly Service[]): TenantPlan => {
  const bought = Object.entries(tenant.services).map(([id, service]) => ({
    product: find(tenant, products, id),
    service,
  }));
  return {
    id: tenant.id,
    name: tenant.name,
    instance: tenant.telephony.instance,
    answersFallback: tenant.telephony.answersFallback,
    countryCode: tenant.telephony.numberCountry,
    desks: bought.flatMap(({ product, service }) =>
      product.queues.map(({ name, title, roles, transfer }) => ({
        product: product.id,
        queue: name,
        title: `${tenant.name} ${naming(bought, product)(title)}`,
        roles,
        limit: service.queueLimit ?? product.defaults.queueLimit,
        ...(transfer && { transfer }),
      })),
    ),
    doors: bought.flatMap(({ product, service }) =>
      service.numbers.map(({ entry, shortCode }) => {
        const { flow, title } = entryOf(tenant, product, entry);
        const label = entry === 'hotline' ? title : naming(bought, product)(title);
        return { product: product.id, entry, shortCode, label, flow };
      }),
    ),
    surveys: bought.flatMap(({ product }) =>
      product.visits ? [{ product: product.id, flow: product.visits.flow }] : [],
    ),
    people: tenant.staff,
    providerAccounts: (tenant.providers?.list ?? []).flatMap(({ providerId, accounts }) =>
      accounts.map((account) => ({ ...account, providerId })),
    ),
    accounts: accounts.filter((account) => tenant[account] !== undefined),
    document: JSON.stringify(document),
  };
};

const entryOf = (tenant: Tenant, product: Service, entry: Entry): ServiceEntry => {
  const found = product.entries[entry];
  if (found) return found;
  const known = Object.keys(product.entries).join(', ');
  throw new Error(`tenants/${tenant.id}.yaml: services.${product.id}.numbers: expected entries among ${known}`);
};

const find = (tenant: Tenant, products: readonly Service[], id: string): Service => {
  const product = products.find((candidate) => candidate.id === id);
  if (!product)
    throw new Error(
      `tenants/${tenant.id}.yaml: services.${id}: expected one of ${products.map((known) => known.id).join(', ')}`,
    );
  // What is wrong in its lines is told now, and not by a deployment that rolls back.
  tenantOrders(tenant, product);
  return product;
};
