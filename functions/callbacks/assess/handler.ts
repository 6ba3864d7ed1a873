import { nextStep } from '#domain/callbacks';
import type { Instant } from '#domain/kernel';
import { sleepUntil, type WakeAnswer } from '#domain/workflows';
import { readCallback, writeCallback } from '#platform/callbacks';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { workflowStep } from '#platform/workflow';
import { assessCallback } from './definition.ts';

/** Takes step after step until nothing is due; who was faster is read again. */
const assess = async (data: TenantData, callbackId: string, now: Instant): Promise<WakeAnswer> => {
  const { dynamo, tenant } = data;
  const stored = await readCallback(dynamo, tenant, callbackId);
  if (!stored) throw new Error(`There is no callback ${callbackId}`);
  const { callback, contactPhone } = stored;
  const { version } = callback;
  const next = nextStep(callback, now);
  if (next.done) return { done: true, version, sleepSeconds: 1 };
  if (!('change' in next)) return { done: false, version, sleepSeconds: sleepUntil(next.wakeAt, now) };
  await writeCallback(dynamo, tenant, next.change, contactPhone);
  return assess(data, callbackId, now);
};

export const handler = workflowStep(assessCallback, async ({ tenant, subject }, { settings, now }) =>
  withTenant(settings, tenant, (data) => assess(data, subject.slice(subject.indexOf('#') + 1), now)),
);
