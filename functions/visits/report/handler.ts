import type * as z from 'zod/mini';
import { type Instant, ok, refuse } from '#domain/kernel';
import { answerVisit, reportTask, usualPolicy, type Visit, type VisitPolicy } from '#domain/visits';
import { api } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { settleVisit } from '#platform/visits';
import { whoseStaff } from '#platform/whose-staff';
import { reportVisit } from './definition.ts';

type Report = z.output<typeof reportVisit.input>;

const decide = (visit: Visit, report: Report, by: string, policy: VisitPolicy, now: Instant) => {
  const id = report.commandId;
  if (report.outcome !== 'ANSWERED') return reportTask(visit, { id, outcome: report.outcome, by }, policy, now);
  const { score, reasons, text } = report;
  const answer = { score, reasons, ...(text !== undefined && { text }) };
  return answerVisit(visit, { id, channel: 'AGENT', answer, by }, policy, now);
};

export const handler = api(reportVisit, async (report, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = entry.value;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const settled = await settleVisit(dynamo, tenant, report.visitId, async ({ visit }) => {
      const { policy = usualPolicy } = (await readVisitSettings(dynamo, tenant, visit.product)) ?? {};
      return decide(visit, report, staff.username, policy, edge.now);
    });
    if (!settled) return refuse('NOT_FOUND');
    if (!settled.ok) return refuse(settled.refusal.code);
    const { visitId, version, state } = settled.value.visit;
    return ok({ visitId, version, state });
  });
});
