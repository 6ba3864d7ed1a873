import { withTenant } from '#platform/tenant-data';
import { workflowStep } from '#platform/workflow';
import { answerToken, leaveToken, stepFunctions } from '#platform/workflows';
import { parkWorkflow } from './definition.ts';

const client = stepFunctions();

export const handler = workflowStep(parkWorkflow, async ({ tenant, subject, version, token }, { settings, now }) => {
  const parked = { version, token, parkedAt: now };
  const left = await withTenant(settings, tenant, ({ dynamo }) => leaveToken(dynamo, tenant, subject, parked));
  if (!left) await answerToken(client, token);
  return {};
});
