import { DAY_SECONDS } from '#domain/kernel';
import { orderIdOf } from '#domain/orders';
import type { WakeAnswer } from '#domain/workflows';
import { readOrder } from '#platform/orders';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { workflowStep } from '#platform/workflow';
import { assess } from '../_shared/assess.ts';
import { assessOrder } from './definition.ts';

/** Nothing is offered in the name of a suspended tenant; tomorrow it may be on the air again. */
const wait = async ({ dynamo, tenant }: TenantData, orderId: string): Promise<WakeAnswer> => {
  const version = (await readOrder(dynamo, tenant, orderId))?.order.version ?? 1;
  return { done: false, version, sleepSeconds: DAY_SECONDS };
};

export const handler = workflowStep(assessOrder, async ({ tenant, subject }, { settings, now }) => {
  const entry = await whoseEvent({ tenant }, { settings, now });
  const orderId = orderIdOf(subject);
  if (orderId === undefined) throw new Error(`${subject} is no order`);
  return withTenant(settings, tenant, (data) =>
    entry ? assess({ data, orderId, timeZone: entry.timeZone, now }) : wait(data, orderId),
  );
});
