import { labelled, ok, refuse, theSecond } from '../kernel/index.ts';
import { cancelNow } from './deeds-changing.ts';
import type { Offer } from './dispatch-schema.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import { moved } from './draft.ts';
import { askDesk, endOffer, lose, offerTo, searching, takeBack } from './ladder.ts';
import type { Order } from './schema.ts';
import { heldOf, isFinished, openOfferOf, stageOf } from './standing.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Whoever is asked to stop is waited for: another provider would do what the customer no longer wants. */
const isStopping = ({ request }: Order): boolean => request?.what === 'STOP';

/** A person picks the provider; whoever has the order loses it. */
export const offer = (doing: Doing, { providerId, distanceM, note }: DeedOf<'offer'>): Done =>
  isStopping(doing.draft.order)
    ? refuse({ code: 'ALREADY_ASKED' })
    : ok(offerTo(takeBack(doing.draft, 'REPLACED', doing), { providerId, distanceM }, { ...doing, note }));

/** Takes it from whoever has it and looks for the next; after the last rung, for providers that have come since. */
export const redispatch = (doing: Doing, { note }: DeedOf<'redispatch'>): Done => {
  const { draft } = doing;
  if (isStopping(draft.order)) return refuse({ code: 'ALREADY_ASKED' });
  const taken = takeBack(draft, 'REPLACED', { ...doing, note });
  if (taken !== draft) return ok(taken);
  return done(doing, searching(draft.order), { fact: 'redispatched', facts: {}, text: labelled('重新派单', note) });
};

const offerOf = ({ draft, by }: Doing, offerId: string): Offer | undefined =>
  draft.order.offers.find(
    (one) => one.offerId === offerId && by.role === 'provider' && one.providerId === by.providerId,
  );

/** A provider takes the order. That says nothing to the customer: the promise's clock runs on (F.2). */
export const accept = (doing: Doing, { offerId }: DeedOf<'accept'>): Done => {
  const { draft, now } = doing;
  const found = offerOf(doing, offerId);
  if (found === undefined) return refuse({ code: 'NOT_YOURS' });
  if (found.state !== 'OPEN') return refuse({ code: 'OFFER_OVER', state: found.state });
  const { providerId } = found;
  const order = moved(endOffer(draft.order, offerId, 'ACCEPTED', now), {
    ...{ state: 'ACCEPTED', providerId, offerId, acceptedAt: theSecond(now) },
  });
  return done(doing, order, { fact: 'accepted', facts: { offerId }, text: `服务商${providerId}已接单` });
};

/**
 * Before the service an accepted order may be given back; with the reason, the next one is asked. To give back what the customer
 * wants stopped is to grant that.
 */
export const decline = (doing: Doing, { offerId, reason: said, deed }: DeedOf<'decline'>): Done => {
  const { draft } = doing;
  // The reason is told in the event, which leaves the tenant's tables.
  const reason = withoutNumbers(said);
  const found = offerOf(doing, offerId);
  if (found === undefined) return refuse({ code: 'NOT_YOURS' });
  const has = heldOf(draft.order)?.offerId === offerId;
  if (found.state !== 'OPEN' && !has) return refuse({ code: 'OFFER_OVER', state: found.state });
  const stage = stageOf(draft.order);
  if (stage === 'IN_SERVICE' || isFinished(draft.order)) return refuse({ code: 'NOT_IN_STATE', deed, stage });
  if (isStopping(draft.order)) return cancelNow(doing, reason);
  return ok(lose(draft, found, { declined: reason }, doing));
};

/**
 * A provider was suspended: what it was only offered goes to the next. What it has accepted it has given its word for, so a person
 * decides. An order that it does not have stays as it is.
 */
export const withdraw = (doing: Doing, { providerId }: DeedOf<'withdraw'>): Done => {
  const { draft } = doing;
  if (openOfferOf(draft.order)?.providerId === providerId) return ok(takeBack(draft, 'SUSPENDED', doing));
  const held = heldOf(draft.order);
  return ok(held?.providerId === providerId ? askDesk(draft, 'SUSPENDED', doing) : draft);
};

/** To one of the provider's branches or workers; a time that was agreed stays. */
export const assign = (doing: Doing, { assignee }: DeedOf<'assign'>): Done => {
  const { order } = doing.draft;
  const { dispatch } = order;
  if (dispatch.state !== 'ACCEPTED' && dispatch.state !== 'ASSIGNED' && dispatch.state !== 'SCHEDULED')
    return refuse({ code: 'NOT_IN_STATE', deed: 'assign', stage: stageOf(order) });
  const { branchId, workerId, name } = assignee;
  const before = 'assignee' in dispatch ? dispatch.assignee?.workerId : undefined;
  const facts = {
    ...(branchId !== undefined && { branchId }),
    ...(workerId !== undefined && { workerId, ...(before === undefined && { firstWorker: true as const }) }),
  };
  const assigned: Order =
    dispatch.state === 'SCHEDULED'
      ? { ...order, dispatch: { ...dispatch, assignee } }
      : moved(order, { ...dispatch, state: 'ASSIGNED', assignee });
  return done(doing, assigned, { fact: 'assigned', facts, text: `已派给${name ?? workerId ?? branchId}` });
};
