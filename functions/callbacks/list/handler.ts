import { missedCall } from '#domain/contacts';
import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { openCallbacks } from '#platform/callbacks';
import { missedCalls } from '#platform/contacts';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { listCallbacks } from './definition.ts';

const asked = async ({ dynamo, tenant }: TenantData, product: string) =>
  (await openCallbacks(dynamo, tenant, product)).flatMap(({ callback }) => {
    if (callback.state === 'CLOSED') return [];
    const { callbackId, dueAt: due, attempts, state } = callback;
    return [{ callbackId, kind: 'CALLBACK' as const, product, due, attempts: attempts.length, state }];
  });

const missed = async ({ dynamo, tenant }: TenantData, product: string) =>
  (await missedCalls(dynamo, tenant, product)).flatMap((contact) => {
    const call = missedCall(contact);
    if (!call) return [];
    const { due, reason } = call;
    return [{ callbackId: contact.contactId, kind: 'MISSED' as const, product, due, attempts: 0, state: reason }];
  });

export const handler = api(listCallbacks, async (_, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, products } = entry.value;
  const lists = await withTenant(edge.settings, tenant, (data) =>
    Promise.all(products.flatMap((product) => [asked(data, product), missed(data, product)])),
  );
  return ok({ callbacks: lists.flat().toSorted((a, b) => a.due - b.due) });
});
