import * as z from 'zod/mini';
import { readTenant, type Tenant } from '#domain/tenancy';
import { connect, routeNumber, unrouteNumber } from '#platform/connect-numbers';
import { newWrappedKey } from '#platform/data-keys';
import { writeOrderSettings } from '#platform/order-settings';
import { writeProfile } from '#platform/profiles';
import type { Edge } from '#platform/runtime';
import { ownDynamo, withTenant } from '#platform/tenant-data';
import {
  dropNumbers,
  enterNumber,
  enterTenant,
  findTenant,
  type Register,
  removeTenant,
} from '#platform/tenant-register';
import { startOf } from '../_shared/opening-times.ts';
import { applyAccounts } from './accounts.ts';
import { type CustomResourceRequest, type TenancyProperties, tenancyProperties } from './definition.ts';
import { applyMessages, closePort } from './messages.ts';
import { applyPayments, closePayments } from './payments.ts';
import { type PlannedProduct, productOf } from './product-of.ts';
import { applyProviders } from './providers.ts';
import { writeTicketSettings } from './ticket-settings.ts';
import { applyVisitSettings } from './visit-settings.ts';

type Settings = Readonly<Record<'DIRECTORY_TABLE' | 'TENANT_DATA_ROLE_ARN', string>>;
type Applying = Exclude<CustomResourceRequest, { RequestType: 'Delete' }>;
type Removing = Extract<CustomResourceRequest, { RequestType: 'Delete' }>;

const dynamo = ownDynamo();
const numbers = connect();

const registerOf = (settings: Settings): Register => ({ dynamo, table: settings.DIRECTORY_TABLE });

const tenantIn = ({ document, tenant }: TenancyProperties): Tenant => {
  const read = readTenant(JSON.parse(document));
  if (!read.ok) throw new Error(read.refusal.map(({ path, expected }) => `${path.join('.')}: ${expected}`).join('; '));
  if (read.value.id !== tenant) throw new Error(`The file of ${read.value.id} was deployed as ${tenant}`);
  return read.value;
};

/** The key is made once; what it opened would be lost with it. */
const keyFor = async (register: Register, settings: Settings, { tenant, keyAlias }: TenancyProperties) =>
  (await findTenant(register, tenant))?.wrappedKey ??
  withTenant(settings, tenant, ({ kms }) => newWrappedKey(kms, tenant, keyAlias));

const policyOf = (products: readonly PlannedProduct[], product: string) => {
  const options = products.find((planned) => planned.profile.product === product)?.profile.options;
  if (!options) throw new Error(`A number leads to ${product}, which the tenant has not bought`);
  return { cancellation: options.cancellation, coolingOffHours: options.coolingOffHours };
};

/** Numbers come last: from the moment that one is entered and routed, calls may arrive. */
const openNumbers = async (
  register: Register,
  { tenant, instanceId, numbers: claimed }: TenancyProperties,
  products: readonly PlannedProduct[],
  { now }: Edge<Settings>,
): Promise<void> => {
  for (const { phoneNumberId, flowId, ...number } of claimed) {
    const policy = policyOf(products, number.product);
    await enterNumber(register, instanceId, { ...number, tenant, policy }, startOf(now));
    await routeNumber(numbers, { phoneNumberId, instanceId, flowId });
  }
};

const unroute = async (properties: TenancyProperties, except: TenancyProperties['numbers']): Promise<void> => {
  const kept = except.map(({ phoneNumberId }) => phoneNumberId);
  for (const { phoneNumberId } of properties.numbers) {
    if (!kept.includes(phoneNumberId))
      await unrouteNumber(numbers, { phoneNumberId, instanceId: properties.instanceId });
  }
};

/** Brings key, profiles, directory and number routing to what file and deployment say; doing it again changes nothing. */
export const apply = async (request: Applying, edge: Edge<Settings>): Promise<void> => {
  const properties = request.ResourceProperties;
  const { instanceId } = properties;
  const tenant = tenantIn(properties);
  const register = registerOf(edge.settings);
  const products = Object.keys(tenant.services).map((product) =>
    productOf(tenant, product, properties.queues[product] ?? {}, edge.now),
  );
  const wrappedKey = await keyFor(register, edge.settings, properties);
  await withTenant(edge.settings, tenant.id, async (data) => {
    for (const { profile, calendar, orders } of products) {
      await writeProfile(data.dynamo, profile, calendar);
      if (orders) await writeOrderSettings(data.dynamo, tenant.id, orders);
    }
    await writeTicketSettings(data, tenant);
    await applyVisitSettings(data, tenant, properties);
    await applyProviders(data, tenant, edge.now);
    await applyAccounts(data, tenant);
    await applyMessages(data, register, tenant);
    await applyPayments(data, register, tenant);
  });
  const entry = { tenant: tenant.id, name: tenant.name, instanceId, timeZone: tenant.timeZone, wrappedKey };
  const bought = products.map(({ profile }) => profile.product);
  const { operator } = tenant;
  const entered = { ...entry, products: bought, ...(operator !== undefined && { operator }) };
  await enterTenant(register, entered, { reopened: request.RequestType === 'Create' });
  await openNumbers(register, properties, products, edge);
  await dropNumbers(
    register,
    instanceId,
    tenant.id,
    properties.numbers.map(({ address }) => address),
  );
  const old = z.safeParse(tenancyProperties, request.RequestType === 'Update' ? request.OldResourceProperties : {});
  if (old.success) await unroute(old.data, properties.numbers);
};

/** Takes a tenant off the air and keeps its data, its key included. Properties that never were valid left nothing behind. */
export const remove = async (request: Removing, { settings }: Edge<Settings>): Promise<void> => {
  const read = z.safeParse(tenancyProperties, request.ResourceProperties);
  if (!read.success) return;
  const { tenant, instanceId, document } = read.data;
  const register = registerOf(settings);
  await closePort(register, document);
  await closePayments(register, document);
  await dropNumbers(register, instanceId, tenant, []);
  await removeTenant(register, instanceId, tenant);
  await unroute(read.data, []);
};
