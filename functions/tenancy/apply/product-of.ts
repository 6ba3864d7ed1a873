import * as z from 'zod/mini';
import type { Calendar } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { type Profile, profileSchema } from '#domain/routing';
import { lineRules, type ServiceSettings, serviceSettings, type Tenant } from '#domain/tenancy';
import { fingerprint } from '#platform/identifiers';
import { findService } from '#services';
import { openingTimes } from '../_shared/opening-times.ts';

/** A product of a tenant, ready to be written. */
export interface PlannedProduct {
  readonly settings: ServiceSettings;
  readonly profile: Profile;
  readonly calendar: Calendar;
}

type Queues = Readonly<Record<string, string>>;

const queueArn = (queues: Queues, product: string, name: string): string => {
  const arn = queues[name];
  if (arn === undefined) throw new Error(`${product}: the deployment gives no queue "${name}"`);
  return arn;
};

const optionsOf = ({ options, recordingNotice }: ServiceSettings): Profile['options'] =>
  z.parse(profileSchema.shape.options, { ...options, recordingNotice });

/**
 * Settles one product of a tenant: file over seed, prompts rendered, calendar compiled. Source: LEGAL-73, X-30.
 *
 * @throws naming the product that nobody sells, or the queue that the deployment lacks
 */
export const productOf = (tenant: Tenant, product: string, queues: Queues, now: Instant): PlannedProduct => {
  const service = findService(product);
  const settings = service && serviceSettings(tenant, product, service.defaults);
  if (!settings) throw new Error(`${tenant.id}: there is no product "${product}"`);
  const { calendar } = settings;
  const prompts = { ...service.renderPrompts({ ...settings, carrierName: tenant.name }) };
  const { version: times, ...compiled } = openingTimes(calendar, now);
  const fixed = {
    ...{ tenant: tenant.id, tenantName: tenant.name, product, productName: settings.productName },
    ...{ feeFen: settings.feeFen, promptVersion: fingerprint(prompts), timeZone: calendar.timeZone, prompts },
    lineRules: lineRules(tenant),
    queues: { lawyer: queueArn(queues, product, 'lawyer'), service: queueArn(queues, product, 'service') },
    options: optionsOf(settings),
  };
  return { settings, calendar, profile: { ...fixed, ...compiled, version: fingerprint([fixed, times]) } };
};
