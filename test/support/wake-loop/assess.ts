import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { sleepUntil, wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';
import { batchGet } from '#platform/batch-get';
import { decodeItem } from '#platform/codec';
import { stateKey, tablesOf } from '#platform/keys';
import { withTenant } from '#platform/tenant-data';
import { workflowStep } from '#platform/workflow';

// Stands in for the step Assess of a machine: its row says when it shall be looked at again and when it is over.

const definition = defineFunction({
  name: 'assess-ticket',
  summary: 'Tells what the row says',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the test fails',
});

const rowSchema = z.object({ version: z.int(), wakeAt: instantSchema });

export const handler = workflowStep(definition, async ({ tenant, subject }, { settings, now }) => {
  const key = stateKey(subject);
  const read = await withTenant(settings, tenant, ({ dynamo }) => batchGet(dynamo, tablesOf(tenant).records, [key]));
  const row = read(key);
  if (row === undefined) throw new Error(`there is no ${subject}`);
  const { version, wakeAt } = decodeItem(rowSchema, row);
  return { done: wakeAt <= now, version, sleepSeconds: sleepUntil(wakeAt, now) };
});
