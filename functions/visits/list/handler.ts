import { maskPhone, ok } from '#domain/kernel';
import { api } from '#platform/api';
import { numberOf } from '#platform/reach';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { type StoredVisit, visitTasks } from '#platform/visits';
import { whoseStaff } from '#platform/whose-staff';
import { listVisits } from './definition.ts';

const lineOf = async (data: TenantData, wrappedKey: string, { visit, contactPhone }: StoredVisit) => {
  const { visitId, product, cause, attempts } = visit;
  const since = visit.state === 'TASK' ? visit.taskAt : visit.plannedAt;
  const number = maskPhone((await numberOf(data, wrappedKey, contactPhone))?.e164 ?? '');
  return { visitId, product, cause, since, attempts: attempts.length, number };
};

export const handler = api(listVisits, async (_, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, products, wrappedKey } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    const tasks = await Promise.all(products.map((product) => visitTasks(data.dynamo, tenant, product)));
    return ok({ visits: await Promise.all(tasks.flat().map((task) => lineOf(data, wrappedKey, task))) });
  });
});
