import { type Instant, ok } from '#domain/kernel';
import { answerLate, answerVisit, replyFrom, type TextedScore, usualPolicy, whoseReply } from '#domain/visits';
import { eventDriven } from '#platform/event';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { type StoredVisit, settleVisit, surveysOfLine } from '#platform/visits';
import { takeVisitReply } from './definition.ts';

const take = async ({ dynamo, tenant }: TenantData, reply: TextedScore, now: Instant): Promise<void> => {
  const survey = whoseReply(await surveysOfLine(dynamo, tenant, reply.line));
  if (!survey) return;
  const decide = async ({ visit }: StoredVisit) => {
    const { policy = usualPolicy } = (await readVisitSettings(dynamo, tenant, visit.product)) ?? {};
    const decided = answerVisit(visit, reply.command, policy, now);
    if (decided.ok) return decided;
    const change = answerLate(visit, reply.command, now);
    return ok(change ? { visit, change } : { visit });
  };
  await settleVisit(dynamo, tenant, survey.visitId, decide);
};

export const handler = eventDriven(takeVisitReply, async (event, { settings, now }) => {
  const reply = replyFrom(event);
  if (reply) await withTenant(settings, event.tenant, (data) => take(data, reply, now));
  return {};
});
