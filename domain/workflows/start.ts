import * as z from 'zod/mini';
import type { PublishedEvent } from '../kernel/index.ts';
import type { MachineName } from './machines.ts';
import { type WakeInput, wakeInputSchema } from './wake.ts';

/** Which event begins which long process. */
const beginnings: Readonly<Record<string, MachineName>> = {
  'ticket.created': 'ticket-clock',
  'ticket.reopened': 'ticket-clock',
  'visit.planned': 'return-visit',
  'callback.requested': 'queue-callback',
  'message.deferred': 'message-retry',
  'order.requested': 'order-promise',
};

/** The types of the events that begin a long process; the rule of the start function lists them. */
export const startingTypes: readonly string[] = Object.keys(beginnings);

/** An execution to begin. */
export interface Beginning extends Pick<WakeInput, 'subject' | 'generation'> {
  readonly machine: MachineName;
}

/**
 * Which long process an event begins, if any. A subject that lives again (a reopened ticket) counts its lives in `data.generation`.
 *
 * @throws ZodError when the generation is no count
 * @example startOf({ type: 'ticket.created', tenant: 'gx', subject: 'TICKET#t1', version: 1, data: {}, … })
 * // { machine: 'ticket-clock', subject: 'TICKET#t1', generation: 1 }
 */
export const startOf = ({ type, tenant, subject, data }: PublishedEvent): Beginning | undefined => {
  const machine = Object.hasOwn(beginnings, type) ? beginnings[type] : undefined;
  if (machine === undefined) return undefined;
  const { generation = 1 } = data;
  const input = z.parse(wakeInputSchema, { tenant, subject, generation });
  return { machine, subject: input.subject, generation: input.generation };
};

/** Step Functions takes names of at most 80 signs. */
const LONGEST_NAME = 80;

/**
 * The name of an execution: an event that comes twice names the same one, and so begins it once. Source: X-37.
 *
 * @throws RangeError when the subject's id is too long for a name
 * @example executionName({ tenant: 'gx', subject: 'TICKET#t1', generation: 2 }) // 'gx-TICKET-t1-2'
 */
export const executionName = ({ tenant, subject, generation }: WakeInput): string => {
  const name = `${tenant}-${subject.replace(/[^A-Za-z0-9_-]/g, '-')}-${generation}`;
  if (name.length > LONGEST_NAME) throw new RangeError(`${name} is longer than ${LONGEST_NAME} signs`);
  return name;
};
