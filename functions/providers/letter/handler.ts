import { ok, refuse } from '#domain/kernel';
import { creditLetter } from '#domain/providers';
import { api } from '#platform/api';
import { marksOfMonth, readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { creditLetterOf } from './definition.ts';

export const handler = api(creditLetterOf, async ({ providerId, month }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const provider = await readProvider(dynamo, tenant, providerId);
    if (!provider) return refuse('NOT_FOUND');
    const marks = await marksOfMonth(dynamo, tenant, providerId, month);
    return ok({ lines: [...creditLetter(provider, marks, month, entry.value.timeZone)] });
  });
});
