import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import { settled } from './act.ts';
import type { OrderCategory } from './category.ts';
import type { DeedName, OrderDeed } from './commands.ts';
import { askPayment, close, pay, survey } from './deeds-afterwards.ts';
import { answerChange, cancel, modify, urge } from './deeds-changing.ts';
import { confirm, contact, create } from './deeds-confirming.ts';
import { accept, assign, decline, offer, redispatch, withdraw } from './deeds-dispatching.ts';
import { complete, schedule, start, terminate } from './deeds-serving.ts';
import type { DeedOf, Doing, Done } from './doing.ts';
import { changeOf, type Draft } from './draft.ts';
import type { OrderRefusal } from './errors.ts';
import type { OrderChange } from './events.ts';
import type { Order, OrderParty } from './schema.ts';
import { heldOf, stageOf } from './standing.ts';
import { fits, isConfirmedFor, ruleOf } from './transitions.ts';

type Deeds = { readonly [Name in DeedName]: DeedOf<Name> };

const decisions: { readonly [Name in DeedName]: (doing: Doing, deed: Deeds[Name]) => Done } = {
  contact,
  confirm,
  create,
  offer,
  redispatch,
  accept,
  decline,
  withdraw,
  assign,
  schedule,
  start,
  complete,
  modify,
  'answer-change': answerChange,
  cancel,
  terminate,
  urge,
  'ask-payment': askPayment,
  pay,
  survey,
  close,
};

const decide = <Name extends DeedName>(doing: Doing, name: Name, deed: Deeds[Name]): Done =>
  decisions[name](doing, deed);

/** A provider that was only offered an order may answer the offer and no more: it does not know the customer yet. */
const isStranger = (order: Order, deed: DeedName, by: OrderParty): boolean => {
  if (by.role !== 'provider') return false;
  if (deed === 'accept' || deed === 'decline')
    return !order.offers.some(({ providerId }) => providerId === by.providerId);
  return heldOf(order)?.providerId !== by.providerId;
};

const refusedAtOnce = (order: Order, { deed, version }: OrderDeed, by: OrderParty): OrderRefusal | undefined => {
  if (!ruleOf(deed).roles.includes(by.role)) return { code: 'NOT_ALLOWED', deed, role: by.role };
  if (isStranger(order, deed, by)) return { code: 'NOT_YOURS' };
  return version === order.version
    ? undefined
    : { code: 'CHANGED_MEANWHILE', version: order.version, stage: stageOf(order) };
};

/** Asked of the order as the clock has left it. */
const refusedNow = (order: Order, { deed }: OrderDeed, by: OrderParty): OrderRefusal | undefined => {
  if (isStranger(order, deed, by)) return { code: 'NOT_YOURS' };
  if (!fits(order, deed)) return { code: 'NOT_IN_STATE', deed, stage: stageOf(order) };
  if (isConfirmedFor(order, deed)) return undefined;
  const { state } = order.confirmation;
  return state === 'CREATED' ? { code: 'CREATED_ALREADY' } : { code: 'NOT_CONFIRMED', confirmation: state };
};

const withCommand = ({ order, events }: Draft, commandId: string): Draft => ({
  order: { ...order, commandIds: [...order.commandIds, commandId] },
  events,
});

/** What a deed came to: the order as it now is, and what to write; nothing when the command has been carried out before. */
export interface OrderChanged {
  readonly order: Order;
  readonly change?: OrderChange;
}

/**
 * Decides any deed on an order. Who may do it and when stands in `deedRules`; what the clock owes is done first, so that an acceptance
 * one second late finds its offer timed out, whether or not the guard has woken. Source: F.2, ORDER-14..27, X-37, X-40.
 *
 * @param by from the verified token; `system` for workflows, visits and the payment port
 * @param category the order's category as it is now; deeds that read a form need it
 * @returns the order and what to write; of two who act at once the second is refused with CHANGED_MEANWHILE
 * @example changeOrder(order, { deed: 'accept', offerId: 'DD202503040001-1', version: 3, … }, { role: 'provider', providerId: 'p-1' }, locks, now)
 *   // ok: { order: { dispatch: { state: 'ACCEPTED', … }, … }, change: { events: [order.accepted], … } }
 */
export const changeOrder = (
  order: Order,
  deed: OrderDeed,
  by: OrderParty,
  category: OrderCategory | undefined,
  now: Instant,
): Outcome<OrderChanged, OrderRefusal> => {
  const { commandId } = deed;
  if (order.commandIds.includes(commandId)) return ok({ order });
  const refusal = refusedAtOnce(order, deed, by);
  if (refusal) return refuse(refusal);
  const draft = settled(order, now);
  const refusedThen = refusedNow(draft.order, deed, by);
  if (refusedThen) return refuse(refusedThen);
  const decided = decide({ draft, by, commandId, category, now }, deed.deed, deed);
  if (!decided.ok) return decided;
  const change = changeOf(withCommand(decided.value, commandId));
  return ok(change === undefined ? { order } : { order: change.order, change });
};
