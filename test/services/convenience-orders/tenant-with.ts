import { readTenant, type Tenant } from '#domain/tenancy';

/** A tenant that sells convenience orders, with what its file says of them. */
export const tenantWith = (orders?: object): Tenant => {
  const numbers = [
    { shortCode: '118114', entry: 'hotline' },
    { shortCode: '114', entry: 'hotline' },
  ];
  const service = { numbers, ...(orders && { orders }) };
  const read = readTenant({ id: 'sd', name: '山东电信', services: { 'convenience-orders': service } });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
