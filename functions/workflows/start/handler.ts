import { startOf } from '#domain/workflows';
import { eventDriven } from '#platform/event';
import { startExecution, stepFunctions } from '#platform/workflows';
import { startWorkflow } from './definition.ts';

const client = stepFunctions();

export const handler = eventDriven(startWorkflow, async (event, { settings }) => {
  const beginning = startOf(event);
  if (!beginning) return {};
  const { machine, subject, generation } = beginning;
  await startExecution(client, settings.WORKFLOWS, machine, { tenant: event.tenant, subject, generation });
  return {};
});
