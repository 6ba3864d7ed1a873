import * as z from 'zod/mini';
import type { Calendar } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import type { OrderSettings } from '#domain/orders';
import { type Profile, profileSchema } from '#domain/routing';
import { lineRules, type ServiceSettings, serviceSettings, type Tenant } from '#domain/tenancy';
import { fingerprint } from '#platform/identifiers';
import { findService, type Service, tenantOrders } from '#services';
import { openingTimes } from '../_shared/opening-times.ts';

/** A product of a tenant, ready to be written. */
export interface PlannedProduct {
  readonly settings: ServiceSettings;
  readonly profile: Profile;
  readonly calendar: Calendar;
  /** Of a product that takes orders. */
  readonly orders?: OrderSettings;
}

type Queues = Readonly<Record<string, string>>;

/** The ARNs of the product's own queues. */
const queuesOf = ({ id, queues: asked }: Service, given: Queues): Queues =>
  Object.fromEntries(
    asked.map(({ name }) => {
      const arn = given[name];
      if (arn === undefined) throw new Error(`${id}: the deployment gives no queue "${name}"`);
      return [name, arn];
    }),
  );

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
  const orders = tenantOrders(tenant, service);
  const prompts = {
    ...service.renderPrompts({ ...settings, carrierName: tenant.name, ...(orders && { orders }) }),
  };
  const { version: times, ...compiled } = openingTimes(calendar, now);
  const fixed = {
    ...{ tenant: tenant.id, tenantName: tenant.name, product, productName: settings.productName },
    ...{ feeFen: settings.feeFen, promptVersion: fingerprint(prompts), timeZone: calendar.timeZone, prompts },
    lineRules: lineRules(tenant),
    queues: queuesOf(service, queues),
    options: optionsOf(settings),
  };
  return {
    settings,
    calendar,
    ...(orders && { orders }),
    profile: { ...fixed, ...compiled, version: fingerprint([fixed, times]) },
  };
};
