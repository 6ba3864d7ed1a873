import { type Instant, ok } from '#domain/kernel';
import { act, nextStep } from '#domain/tickets';
import { sleepUntil, type WakeInput } from '#domain/workflows';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readSchedule } from '#platform/ticket-settings';
import { settleTicket, ticketSubject } from '#platform/tickets';
import { workflowStep } from '#platform/workflow';
import { assessTicket } from './definition.ts';

/** A reopened ticket has a guard of its own; the one of its life before goes home. */
const assess = async ({ dynamo }: TenantData, { tenant, subject, generation }: WakeInput, now: Instant) => {
  const ticketId = subject.slice(ticketSubject('').length);
  const settled = await settleTicket(dynamo, tenant, ticketId, async (ticket) => {
    if (ticket.generation !== generation) return ok({ ticket });
    const schedule = await readSchedule(dynamo, tenant, ticket.product);
    const change = act(ticket, nextStep(ticket, schedule, now).actions, schedule, now);
    return ok({ ticket: change?.ticket ?? ticket, change });
  });
  if (!settled.ok) throw new Error(`${tenant} has no ${subject}`);
  const { ticket } = settled.value;
  const { done, wakeAt } = nextStep(ticket, await readSchedule(dynamo, tenant, ticket.product), now);
  const isOver = done || ticket.generation !== generation;
  return { done: isOver, version: ticket.version, sleepSeconds: sleepUntil(wakeAt, now) };
};

export const handler = workflowStep(assessTicket, async (input, { settings, now }) =>
  withTenant(settings, input.tenant, (data) => assess(data, input, now)),
);
