import { type MessageSettings, messageSettings } from '#domain/messages';
import { hotlineOf, readTenant, type Tenant } from '#domain/tenancy';
import { fingerprint } from '#platform/identifiers';
import { dropPort, enterPort, type GatewayPort } from '#platform/messages-register';
import { readPort, writeMessageSettings } from '#platform/messages-settings';
import type { TenantData } from '#platform/tenant-data';
import type { Register } from '#platform/tenant-register';

/**
 * What a tenant has decided about its texts, ready to be written. Source: ORDER-44, X-15.
 *
 * @returns undefined when its file has no `messages`
 */
export const messageSettingsOf = ({ messages, services, timeZone }: Tenant): MessageSettings | undefined => {
  const hotlines = Object.fromEntries(
    Object.entries(services).flatMap(([product, service]) => {
      const dialled = hotlineOf(service);
      return dialled === undefined ? [] : [[product, dialled] as const];
    }),
  );
  return messages && messageSettings(messages, { timeZone, hotlines }, fingerprint);
};

const isSame = (a: GatewayPort, b: GatewayPort | undefined): boolean => a.gateway === b?.gateway && a.port === b?.port;

/** Brings the settings of texts and the directory's port to what the file says; a port that it left is free for others. */
export const applyMessages = async (data: TenantData, register: Register, tenant: Tenant): Promise<void> => {
  const settings = messageSettingsOf(tenant);
  const old = await readPort(data.dynamo, tenant.id);
  if (settings) await enterPort(register, tenant.id, settings);
  if (old && !isSame(old, settings)) await dropPort(register, tenant.id, old);
  await writeMessageSettings(data.dynamo, tenant.id, settings);
};

/** Frees the port of a tenant that leaves; its settings stay with its data. */
export const closePort = async (register: Register, document: string): Promise<void> => {
  const read = readTenant(JSON.parse(document));
  if (read.ok && read.value.messages) await dropPort(register, read.value.id, read.value.messages);
};
