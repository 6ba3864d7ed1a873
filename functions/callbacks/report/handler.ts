import type * as z from 'zod/mini';
import { reportOutcome } from '#domain/callbacks';
import { type Instant, ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { settleCallback } from '#platform/callbacks';
import { returnMissedCall } from '#platform/contacts';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { reportCallback } from './definition.ts';

type Report = z.output<typeof reportCallback.input>;

/** A missed call has no redials: it stands on the list until somebody is reached, or gives it up. */
const reportMissed = async ({ dynamo, tenant }: TenantData, { callbackId, outcome }: Report, now: Instant) => {
  if (outcome === 'UNREACHED') return ok({ callbackId, state: 'OPEN' });
  const returned = await returnMissedCall(dynamo, tenant, callbackId, now);
  return returned ? ok({ callbackId, state: 'CLOSED' }) : refuse('NOT_FOUND' as const);
};

export const handler = api(reportCallback, async (report, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = entry.value;
  const { callbackId, commandId: id, outcome } = report;
  return withTenant(edge.settings, tenant, async (data) => {
    const settled = await settleCallback(data.dynamo, tenant, callbackId, (callback) =>
      reportOutcome(callback, { id, outcome, by: staff.username }, edge.now),
    );
    if (!settled) return reportMissed(data, report, edge.now);
    return settled.ok ? ok({ callbackId, state: settled.value.callback.state }) : refuse(settled.refusal.code);
  });
});
