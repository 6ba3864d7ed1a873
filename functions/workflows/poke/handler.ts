import { wakes } from '#domain/workflows';
import { eventDriven } from '#platform/event';
import { withTenant } from '#platform/tenant-data';
import { answerToken, readParked, stepFunctions } from '#platform/workflows';
import { pokeWorkflow } from './definition.ts';

const client = stepFunctions();

export const handler = eventDriven(pokeWorkflow, async (event, { settings }) => {
  const { tenant, subject } = event;
  const parked = await withTenant(settings, tenant, ({ dynamo }) => readParked(dynamo, tenant, subject));
  if (parked && wakes(event, parked)) await answerToken(client, parked.token);
  return {};
});
