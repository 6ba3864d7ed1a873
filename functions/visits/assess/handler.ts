import type { Instant } from '#domain/kernel';
import { nextStep, type OpenVisit, takeStep, usualPolicy, type VisitStep } from '#domain/visits';
import { sleepUntil, type WakeAnswer } from '#domain/workflows';
import { readReach } from '#platform/reach';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { readVisit, type StoredVisit, writeVisit } from '#platform/visits';
import { whoseEvent } from '#platform/whose-event';
import { workflowStep } from '#platform/workflow';
import { assessVisit } from './definition.ts';
import { type Caller, ringUp } from './ring-up.ts';

/** A call that may not be made is an agent's. */
const settled = async (data: TenantData, caller: Caller, stored: StoredVisit, step: VisitStep): Promise<VisitStep> => {
  if (step.what !== 'CALL') return step;
  return (await ringUp(data, caller, stored, step)) ? step : { ...step, what: 'AGENT_TASK' };
};

const isOpen = (visit: StoredVisit['visit']): visit is OpenVisit =>
  visit.state !== 'ANSWERED' && visit.state !== 'ABANDONED';

const DAY_SECONDS = 86_400;

/** Nobody is asked in the name of a suspended tenant; tomorrow it may be on the air again. */
const wait = async ({ dynamo, tenant }: TenantData, visitId: string): Promise<WakeAnswer> => {
  const version = (await readVisit(dynamo, tenant, visitId))?.visit.version ?? 1;
  return { done: false, version, sleepSeconds: DAY_SECONDS };
};

/** Takes step after step until nothing is due; who was faster is read again. */
const assess = async (data: TenantData, caller: Caller, visitId: string, now: Instant): Promise<WakeAnswer> => {
  const { dynamo, tenant } = data;
  const stored = await readVisit(dynamo, tenant, visitId);
  if (!stored) throw new Error(`There is no visit ${visitId}`);
  const { visit, contactPhone } = stored;
  const { policy = usualPolicy } = (await readVisitSettings(dynamo, tenant, visit.product)) ?? {};
  const { reach } = await readReach(dynamo, tenant, visit.contactLine, visit.product);
  const next = nextStep(visit, policy, reach, now);
  const { version } = visit;
  if (next.done || !isOpen(visit)) return { done: true, version, sleepSeconds: 1 };
  if ('wakeAt' in next) return { done: false, version, sleepSeconds: sleepUntil(next.wakeAt, now) };
  const step = await settled(data, caller, stored, next.step);
  await writeVisit(dynamo, tenant, takeStep(visit, step, now), contactPhone);
  return assess(data, caller, visitId, now);
};

export const handler = workflowStep(assessVisit, async ({ tenant, subject }, edge) => {
  const entry = await whoseEvent({ tenant }, edge);
  const visitId = subject.slice(subject.indexOf('#') + 1);
  return withTenant(edge.settings, tenant, (data) =>
    entry ? assess(data, entry, visitId, edge.now) : wait(data, visitId),
  );
});
