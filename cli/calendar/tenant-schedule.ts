import { readFile } from 'node:fs/promises';
import { type Schedule, scheduleOf } from '#domain/business-time';
import { readTenant, serviceSettings, type Tenant } from '#domain/tenancy';
import { findService } from '#services';
import { UsageError } from '../command.ts';
import { complaint, readLined } from './lines.ts';

const readTenantFile = async (id: string): Promise<Tenant> => {
  const file = `tenants/${id}.yaml`;
  const text = /^[a-z0-9]+$/.test(id) ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
  if (text === undefined) throw new UsageError(`there is no tenant ${id} (no ${file})`);
  const document = readLined(text);
  if (document.broken) throw new UsageError(`${file}:${document.broken.line}: ${document.broken.what}`);
  const read = readTenant(document.value);
  if (read.ok) return read.value;
  throw new UsageError(read.refusal.map(({ path, expected }) => complaint(file, document, path, expected)).join('\n'));
};

/**
 * The calendar of a product that a tenant has bought; the only one when none is named.
 *
 * @throws UsageError when there is no such tenant or product, or the file is wrong (with file, line and place)
 */
export const tenantSchedule = async (id: string, product?: string): Promise<Schedule> => {
  const tenant = await readTenantFile(id);
  const bought = Object.keys(tenant.services);
  const chosen = product ?? (bought.length === 1 ? bought[0] : undefined);
  if (chosen === undefined) throw new UsageError(`--service is missing: ${bought.join(', ') || `${id} has none`}`);
  const service = findService(chosen);
  const settings = service && serviceSettings(tenant, service.id, service.defaults);
  if (settings === undefined) throw new UsageError(`${id} has no service ${chosen}, only ${bought.join(', ')}`);
  return scheduleOf(settings.calendar);
};
