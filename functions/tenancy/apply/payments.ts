import { readTenant, type Tenant } from '#domain/tenancy';
import { dropPayments, enterPayments, readPaymentGateway, writePaymentGateway } from '#platform/payments-register';
import type { TenantData } from '#platform/tenant-data';
import type { Register } from '#platform/tenant-register';

/** Brings the directory's entry at the payment gateway to what the file says. Source: ORDER-27. */
export const applyPayments = async ({ dynamo }: TenantData, register: Register, tenant: Tenant): Promise<void> => {
  const gateway = tenant.payments?.gateway;
  const old = await readPaymentGateway(dynamo, tenant.id);
  if (gateway !== undefined) await enterPayments(register, tenant.id, gateway);
  if (old !== undefined && old !== gateway) await dropPayments(register, tenant.id, old);
  await writePaymentGateway(dynamo, tenant.id, gateway);
};

/** Takes a tenant that leaves from its payment gateway. */
export const closePayments = async (register: Register, document: string): Promise<void> => {
  const read = readTenant(JSON.parse(document));
  if (read.ok && read.value.payments) await dropPayments(register, read.value.id, read.value.payments.gateway);
};
