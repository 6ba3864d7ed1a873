import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readTenant, serviceSettings, type Tenant } from '#domain/tenancy';
import { services, tenantOrders } from '#services';

/** The tenants whose files a directory holds; files that can't be read are told elsewhere. */
export const readTenants = async (directory: string): Promise<readonly Tenant[]> => {
  const files = await Array.fromAsync(glob(`${directory}/*.yaml`));
  const documents = await Promise.all(files.map(async (file): Promise<unknown> => parse(await readFile(file, 'utf8'))));
  return documents.map(readTenant).flatMap((read) => (read.ok ? [read.value] : []));
};

const promptsOf = (tenant: Tenant): readonly (readonly [string, string])[] =>
  // Of two products that have an id in common, the words of the first stand.
  services.toReversed().flatMap((service) => {
    const settings = serviceSettings(tenant, service.id, service.defaults);
    if (settings === undefined) return [];
    const orders = tenantOrders(tenant, service);
    const fragments = service.renderPrompts({ ...settings, carrierName: tenant.name, ...(orders && { orders }) });
    return Object.entries(service.prompts).map(
      ([name, { id }]) => [`${tenant.id} ${id}`, fragments[name] ?? ''] as const,
    );
  });

/**
 * The SSML fragment of every prompt of every tenant, by `<tenant> <prompt id>`.
 *
 * @param directory where the tenant files are
 * @example (await promptTexts('tenants')).get('gx P-X-5') // '感谢您的来电,再见'
 */
export const promptTexts = async (directory: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await readTenants(directory)).flatMap(promptsOf));
