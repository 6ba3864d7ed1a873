import { answerVisit as decide } from '#domain/visits';
import { contactFlow } from '#platform/contact-flow';
import { withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { settleVisit } from '#platform/visits';
import { whoseCall } from '#platform/whose-call';
import { answerVisit } from './definition.ts';

export const handler = contactFlow(answerVisit, async (call, { settings, now }) => {
  const found = await whoseCall(call, settings, now);
  if (!found.ok) return { result: 'REFUSED' as const };
  const { tenant, product } = found.value;
  const { visitId, score } = call.parameters;
  const answer = { score: Number(score), reasons: [] };
  const command = { id: `${call.contactId}:score`, channel: 'KEYS' as const, answer };
  const settled = await withTenant(settings, tenant, async ({ dynamo }) => {
    const { policy } = (await readVisitSettings(dynamo, tenant, product)) ?? {};
    return policy && settleVisit(dynamo, tenant, visitId, ({ visit }) => decide(visit, command, policy, now));
  });
  if (!settled) return { result: 'REFUSED' as const };
  return { result: settled.ok ? ('ACCEPTED' as const) : ('CLOSED' as const) };
});
