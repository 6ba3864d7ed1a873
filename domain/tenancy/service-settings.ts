import type { Calendar } from '../calendar/index.ts';
import { type Fen, fen } from '../kernel/index.ts';
import type { ServiceDefaults, Tenant, TenantService } from './schema.ts';

/** One product of one tenant with nothing left open: the file over the product's seed. */
export interface ServiceSettings {
  readonly product: string;
  readonly productName: string;
  readonly feeFen: Fen;
  readonly calendar: Calendar;
  /** The hours as callers hear them, when the tenant gave its own words. */
  readonly hoursText?: string;
  readonly queueLimit: number;
  readonly options: ServiceDefaults['options'];
  readonly recordingNotice: boolean;
  readonly numbers: TenantService['numbers'];
  /** The tenant's own prompts by name; the product's for the rest. */
  readonly prompts: TenantService['prompts'];
}

/**
 * Settles one product of a tenant. Source: X-30, LEGAL-73.
 *
 * @returns undefined when the tenant has not bought the product
 * @example serviceSettings(hb, 'legal-hotline', legalDefaults)?.feeFen // 2000
 */
export const serviceSettings = (
  tenant: Tenant,
  product: string,
  defaults: ServiceDefaults,
): ServiceSettings | undefined => {
  const service = tenant.services[product];
  if (!service) return undefined;
  return {
    product,
    productName: service.productName ?? defaults.productName,
    feeFen: fen(service.feeFen ?? defaults.feeFen),
    calendar: {
      timeZone: tenant.timeZone,
      weekly: service.hours ?? defaults.hours,
      followsOfficial: defaults.followsOfficial ?? true,
      localDays: tenant.localDays,
    },
    ...(service.hoursText !== undefined && { hoursText: service.hoursText }),
    queueLimit: service.queueLimit ?? defaults.queueLimit,
    options: { ...defaults.options, ...service.options },
    recordingNotice: service.recording.notice,
    numbers: service.numbers,
    prompts: service.prompts,
  };
};
