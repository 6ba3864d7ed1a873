import { type Instant, labelled, plusSeconds, theSecond, toIso } from '../kernel/index.ts';
import { MOST_ASKED } from './bounds.ts';
import type { Place } from './demand-schema.ts';
import type { Offer } from './dispatch-schema.ts';
import { type Draft, moved, record } from './draft.ts';
import type { OrderFacts } from './events.ts';
import type { Order, OrderParty } from './schema.ts';
import { agreedOf, heldOf, openOfferOf } from './standing.ts';

/** Who does it and when; nobody in particular where the clock does. */
export interface Moment {
  readonly now: Instant;
  /** What a person wrote to it. */
  readonly note?: string | undefined;
  readonly by?: OrderParty;
  readonly commandId?: string;
}

const told = ({ now, by, commandId }: Moment) => ({
  at: now,
  ...(by !== undefined && { by }),
  ...(commandId !== undefined && { commandId }),
});

/** The same order with one of its offers at an end. */
export const endOffer = (
  order: Order,
  offerId: string,
  state: Exclude<Offer['state'], 'OPEN'>,
  now: Instant,
  reason?: string,
): Order => ({
  ...order,
  offers: order.offers.map((offer) =>
    offer.offerId === offerId
      ? { ...offer, state, endedAt: theSecond(now), ...(reason !== undefined && { reason }) }
      : offer,
  ),
});

/** Before the customer has agreed, the provider that accepts phones him. */
const trackFor = (order: Order): Order['track'] => (agreedOf(order) === undefined ? 'PROVIDER' : order.track);

/** Providers are looked for again. */
export const searching = (order: Order): Order => ({
  ...moved(order, { state: 'UNDISPATCHED', ladder: 'SEARCHING' }),
  track: trackFor(order),
});

/** Providers that the search passes over: each is asked once for an order, except by a person. */
export const triedOf = ({ offers, earlierOffers }: Pick<Order, 'offers' | 'earlierOffers'>): readonly string[] => [
  ...new Set([...(earlierOffers?.providerIds ?? []), ...offers.map(({ providerId }) => providerId)]),
];

/** A provider to be asked, and how far it is. */
export interface Choice {
  readonly providerId: string;
  readonly distanceM?: number | undefined;
}

/** Asks a provider: until the deadline nobody else is asked. */
export const offerTo = (draft: Draft, { providerId, distanceM }: Choice, moment: Moment): Draft => {
  const { order } = draft;
  const at = theSecond(moment.now);
  const offerId = `${order.number}-${(order.earlierOffers?.count ?? 0) + order.offers.length + 1}`;
  const deadline = plusSeconds(at, order.rules.offerMinutes * 60);
  const far = distanceM === undefined ? {} : { distanceM };
  const offers: Offer[] = [...order.offers, { offerId, providerId, at, deadline, ...far, state: 'OPEN' }];
  const manual = moment.by !== undefined;
  const facts = { offerId, offeredTo: providerId, deadline: toIso(deadline), ...far, manual };
  const offered = moved({ ...order, offers, track: trackFor(order) }, { state: 'OFFERED', offerId });
  const away = distanceM === undefined ? '' : `,距离${(distanceM / 1000).toFixed(1)}公里`;
  const text = `${manual ? '人工' : ''}派单给服务商${providerId}${away}`;
  const written = labelled(text, moment.note);
  return record(draft, offered, { fact: 'offered', facts, ...told(moment), text: written });
};

/** What the present provider has of the order: an open offer or the accepted one. */
const grip = (order: Order): { readonly offerId: string; readonly lostBy: string } | undefined => {
  const offer = openOfferOf(order);
  if (offer) return { offerId: offer.offerId, lostBy: offer.providerId };
  const held = heldOf(order);
  return held && { offerId: held.offerId, lostBy: held.providerId };
};

const WHY = { SUSPENDED: '服务商已停用', REPLACED: '改派', NOT_CONTACTED: '未按时联系用户' } as const;

/** Takes the order from whoever has it and goes on searching; an order that nobody has stays as it is. */
export const takeBack = (draft: Draft, reason: OrderFacts['withdrawn']['reason'], moment: Moment): Draft => {
  const lost = grip(draft.order);
  if (lost === undefined) return draft;
  const order = searching(endOffer(draft.order, lost.offerId, 'WITHDRAWN', moment.now, reason));
  const text = labelled(WHY[reason], moment.note);
  return record(draft, order, { fact: 'withdrawn', facts: { ...lost, reason }, ...told(moment), text });
};

/** The provider answers no, or not at all. */
export const lose = (
  draft: Draft,
  offer: Pick<Offer, 'offerId' | 'providerId' | 'deadline'>,
  why: { readonly declined: string } | 'TIMED_OUT',
  moment: Moment,
): Draft => {
  const lost = { offerId: offer.offerId, lostBy: offer.providerId };
  if (why === 'TIMED_OUT') {
    const order = searching(endOffer(draft.order, offer.offerId, 'TIMED_OUT', moment.now));
    const facts = { ...lost, dueAt: toIso(offer.deadline) };
    return record(draft, order, { fact: 'offerTimedOut', facts, ...told(moment), text: '服务商超时未接单' });
  }
  const order = searching(endOffer(draft.order, offer.offerId, 'DECLINED', moment.now, why.declined));
  const facts = { ...lost, reason: why.declined };
  return record(draft, order, { fact: 'declined', facts, ...told(moment), text: `服务商拒单:${why.declined}` });
};

const ASKED = {
  NOBODY_LEFT: '附近没有可派的服务商,转人工派单',
  NO_PLACE: '地址没有定位,转人工处理',
  SUSPENDED: '接单的服务商已停用,请人工跟进',
  UNANSWERED: '服务商未答复变更请求,请人工跟进',
} as const;

/** A person is asked to see to the order. */
export const askDesk = (draft: Draft, why: keyof typeof ASKED, moment: Moment): Draft => {
  const desk = { why, at: theSecond(moment.now) };
  const { order } = draft;
  const handed: Order =
    order.dispatch.state === 'UNDISPATCHED'
      ? { ...moved(order, { state: 'UNDISPATCHED', ladder: 'WITH_DESK' }), desk }
      : { ...order, desk };
  return record(draft, handed, { fact: 'deskAsked', facts: { why }, ...told(moment), text: ASKED[why] });
};

export const radiusOf = ({ rules, radiusStep }: Pick<Order, 'rules' | 'radiusStep'>): number =>
  rules.radiiKm[radiusStep] ?? rules.radiiKm.at(-1) ?? 0;

/** One rung: the best that has not been asked, else the next circle, else a person. Source: ORDER-18. */
export const climb = (draft: Draft, ranked: readonly Choice[], moment: Moment): Draft => {
  const { order } = draft;
  const tried = triedOf(order);
  const next = tried.length < MOST_ASKED && ranked.find(({ providerId }) => !tried.includes(providerId));
  if (next) return offerTo(draft, next, moment);
  if (order.radiusStep + 1 >= order.rules.radiiKm.length) return askDesk(draft, 'NOBODY_LEFT', moment);
  const wider = { ...order, radiusStep: order.radiusStep + 1 };
  const radiusKm = radiusOf(wider);
  const text = `${radiusOf(order)}公里内没有可派的服务商,扩大到${radiusKm}公里`;
  return record(draft, wider, { fact: 'widened', facts: { radiusKm }, ...told(moment), text });
};

const isSamePoint = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.point?.lat === b?.point?.lat && a?.point?.lng === b?.point?.lng;

/**
 * Another point is another search, from the smallest circle on: nobody near the one before says anything of this one. Who has the order or is
 * asked keeps it, and what waits for the customer's word waits on.
 */
export const resumedSearch = (before: Order, order: Order): Order => {
  const { dispatch, place } = order;
  const isSearched = dispatch.state === 'UNDISPATCHED' && dispatch.ladder !== 'NOT_YET';
  if (!isSearched || place?.point === undefined || isSamePoint(before.place, place)) return order;
  return searching({ ...order, radiusStep: 0 });
};
