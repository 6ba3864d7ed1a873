import { DAY_SECONDS, type Instant, instant, plusSeconds, secondsBetween } from '../kernel/index.ts';
import type { Place } from './demand-schema.ts';
import { radiusOf, triedOf } from './ladder.ts';
import { contactDue, keptAt } from './promise.ts';
import type { Order } from './schema.ts';
import { firstContactOf, heldOf, isOver, openOfferOf } from './standing.ts';

/** What the clock has to do. `dueAt` is the last second that was in time; the action acts one second later. */
export interface OrderAction {
  readonly what: 'OVERDUE' | 'OFFER_TIMED_OUT' | 'NOT_CONTACTED' | 'NO_PLACE' | 'UNANSWERED' | 'CLOSE';
  readonly dueAt: Instant;
}

/** Whom to look for: providers of a category around a point, except those that were asked before. */
export interface OrderSearch {
  readonly category: string;
  readonly point: NonNullable<Place['point']>;
  readonly radiusKm: number;
  /** Of the place, where the map told it. */
  readonly district: string | undefined;
  readonly except: readonly string[];
}

export interface OrderStep {
  /** In the order in which they became due. */
  readonly actions: readonly OrderAction[];
  /** A provider is to be found at once; only when no action is due. */
  readonly search?: OrderSearch;
  /** When to look again; absent when only somebody's deed can bring the next thing. */
  readonly wakeAt?: Instant;
  /** The guard may go home. */
  readonly done: boolean;
}

const limitOf = (order: Order): readonly OrderAction[] => {
  const held = heldOf(order);
  if (firstContactOf(order) !== undefined) return [];
  if (order.overdue === undefined) return [{ what: 'OVERDUE', dueAt: order.promise.due }];
  return held === undefined ? [] : [{ what: 'NOT_CONTACTED', dueAt: contactDue(order, held) }];
};

const ofOffer = (order: Order): readonly OrderAction[] => {
  const offer = openOfferOf(order);
  return offer === undefined ? [] : [{ what: 'OFFER_TIMED_OUT', dueAt: offer.deadline }];
};

const ofRequest = ({ request, desk, rules }: Order): readonly OrderAction[] =>
  request === undefined || desk !== undefined
    ? []
    : [{ what: 'UNANSWERED', dueAt: plusSeconds(request.at, rules.offerMinutes * 60) }];

const ofEnd = ({ dispatch, rules }: Order): readonly OrderAction[] =>
  dispatch.state === 'DONE' || dispatch.state === 'SURVEYED'
    ? [{ what: 'CLOSE', dueAt: plusSeconds(dispatch.completion.at, rules.closeAfterDays * DAY_SECONDS) }]
    : [];

const searches = ({ dispatch }: Order): boolean => dispatch.state === 'UNDISPATCHED' && dispatch.ladder === 'SEARCHING';

/** Before the promise has begun, providers are as closed as the category. */
const ofPlace = (order: Order): readonly OrderAction[] =>
  searches(order) && order.place?.point === undefined
    ? [{ what: 'NO_PLACE', dueAt: plusSeconds(order.promise.startsAt, -1) }]
    : [];

const searchOf = (order: Order, now: Instant): OrderSearch | undefined => {
  const { point, district } = order.place ?? {};
  const { category, promise } = order;
  if (point === undefined || !searches(order) || secondsBetween(promise.startsAt, now) < 0) return undefined;
  return { category, point, radiusKm: radiusOf(order), district, except: triedOf(order) };
};

/** Everything that the clock will have to do, should nobody do anything, in order of time. */
const ahead = (order: Order): readonly OrderAction[] =>
  [limitOf, ofOffer, ofRequest, ofPlace, ofEnd].flatMap((find) => find(order)).toSorted((a, b) => a.dueAt - b.dueAt);

const hasPassed = ({ dueAt }: OrderAction, now: Instant): boolean => secondsBetween(dueAt, now) > 0;

const nextWake = (order: Order, waiting: readonly OrderAction[], now: Instant): Instant | undefined => {
  const { startsAt } = order.promise;
  const opening = searches(order) && secondsBetween(startsAt, now) < 0 ? [startsAt] : [];
  const wakes = [...waiting.map(({ dueAt }) => plusSeconds(dueAt, 1)), ...opening];
  return wakes.length === 0 ? undefined : instant(Math.min(...wakes));
};

/**
 * Says what is due now and when to look next: the one decision behind an order's clock and its ladder. It repeats nothing that the order
 * holds, so a wake may come twice, early or late. Source: ORDER-14, ORDER-18, ambiguity 17.
 *
 * @example nextStep(requestedAt1830, parseInstant('2025-03-04T18:50:00+08:00')) // { actions: [], wakeAt: 18:50:01, done: false }
 * @example nextStep(createdAtTheDesk, now).search // { category: 'locks', radiusKm: 3, point, except: [] }
 */
export const nextStep = (order: Order, now: Instant): OrderStep => {
  if (isOver(order)) return { actions: [], done: true };
  const all = ahead(order);
  const actions = all.filter((action) => hasPassed(action, now));
  const search = actions.length === 0 ? searchOf(order, now) : undefined;
  const waiting = all.filter((action) => !hasPassed(action, now));
  const wakeAt = nextWake(order, waiting, now);
  return { actions, ...(search && { search }), ...(wakeAt !== undefined && { wakeAt }), done: false };
};

/** Did this contact keep the promise? Only the first one answers that. */
export const keepsPromise = (order: Order, now: Instant): { readonly inTime?: boolean } =>
  firstContactOf(order) === undefined ? { inTime: keptAt(order, now) } : {};
