import type { Instant } from '../kernel/index.ts';
import { bounded } from './bounds.ts';
import type { Dispatch } from './dispatch-schema.ts';
import type { AboutOrder, OrderChange, OrderEvent, OrderFact, OrderFacts } from './events.ts';
import type { Order, OrderParty } from './schema.ts';
import { providerOf, stageOf } from './standing.ts';
import { orderSubject } from './subject.ts';
import { mayMove } from './transitions.ts';

/** An order on its way from one version to another, with the events that explain it. */
export interface Draft {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** Something that happened: what events say of it, what people read of it. */
export interface Happening<Fact extends OrderFact> {
  readonly fact: Fact;
  readonly facts: OrderFacts[Fact];
  readonly at: Instant;
  readonly by?: OrderParty;
  readonly commandId?: string;
  /** The line of the timeline; may hold words of a caller. */
  readonly text: string;
}

const aboutOrder = (order: Order, by: OrderParty | undefined, commandId: string | undefined): AboutOrder => {
  const { number, product, category, item, track, channel, confirmation, overdue, line, contactId } = order;
  const providerId = providerOf(order);
  return {
    ...{ number, product, category, track, channel, confirmation: confirmation.state, stage: stageOf(order) },
    overdue: overdue !== undefined,
    ...(item !== undefined && { item }),
    ...(providerId !== undefined && { providerId }),
    ...(line !== undefined && { line }),
    ...(contactId !== undefined && { contactId }),
    ...(by !== undefined && { by }),
    ...(commandId !== undefined && { commandId }),
  };
};

export const draftOf = (order: Order): Draft => ({ order, events: [] });

/**
 * Writes a happening down: one version, one event, one line of the timeline.
 *
 * @throws RangeError when the model has no such step: a bug
 */
export const record = <Fact extends OrderFact>(
  draft: Draft,
  order: Order,
  { fact, facts, at, by, commandId, text }: Happening<Fact>,
): Draft => {
  if (!mayMove(draft.order, order)) throw new RangeError(`order.${fact} leads out of the model: ${order.orderId}`);
  const version = order.version + 1;
  const type = `order.${fact}` as const;
  const entry = { at, type, ...(by !== undefined && { by }), text };
  const subject = orderSubject(order.orderId);
  const event = { type, subject, version, at, data: { ...aboutOrder(order, by, commandId), ...facts } };
  return { order: { ...order, version, timeline: [...order.timeline, entry] }, events: [...draft.events, event] };
};

/** What is to be written of a draft; undefined when nothing happened. */
export const changeOf = ({ order, events }: Draft): OrderChange | undefined =>
  events.length === 0 ? undefined : { expectedVersion: order.version - events.length, order: bounded(order), events };

/** The provider's track a step further. Whatever the desk was asked to see to is seen to by that. */
export const moved = ({ desk, ...order }: Order, dispatch: Dispatch): Order => ({ ...order, dispatch });
