import type { Entry } from '#domain/kernel';
import type { Tenant } from '#domain/tenancy';
import type { Service } from '#services';
import type { TenantPlan } from './stacks/tenant.ts';
import type { ReadTenant } from './tenant-files.ts';

/** The ways in beside a product's own hotline. */
const entryTitles: Readonly<Record<Exclude<Entry, 'hotline'>, string>> = { lawyer: '律师坐席', service: '客服' };

/** Names the product too where a tenant has several: two of them may have a queue of one name. */
const naming = (bought: readonly unknown[], product: Service) => (title: string) =>
  bought.length > 1 ? `${product.title} ${title}` : title;

/**
 * What a tenant's file and its products' manifests come to.
 *
 * @throws naming the tenant, when its file names a product that does not exist
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
      product.queues.map(({ name, title, roles }) => ({
        product: product.id,
        queue: name,
        title: `${tenant.name} ${naming(bought, product)(title)}`,
        roles,
        limit: service.queueLimit ?? product.defaults.queueLimit,
      })),
    ),
    doors: bought.flatMap(({ product, service }) =>
      service.numbers.map(({ entry, shortCode }) => ({
        product: product.id,
        entry,
        shortCode,
        label: entry === 'hotline' ? product.title : naming(bought, product)(entryTitles[entry]),
        flow: product.entries[entry],
      })),
    ),
    surveys: bought.flatMap(({ product }) =>
      product.visits ? [{ product: product.id, flow: product.visits.flow }] : [],
    ),
    people: tenant.staff,
    ...(tenant.messages && { messageGateway: tenant.messages.url }),
    document: JSON.stringify(document),
  };
};

const find = (tenant: Tenant, products: readonly Service[], id: string): Service => {
  const product = products.find((candidate) => candidate.id === id);
  if (!product)
    throw new Error(
      `tenants/${tenant.id}.yaml: services.${id}: expected one of ${products.map((known) => known.id).join(', ')}`,
    );
  return product;
};
