import type { Instant } from '../kernel/index.ts';
import type { Agreed } from './demand-schema.ts';
import type { Dispatch, DispatchState, Offer } from './dispatch-schema.ts';
import type { Order } from './schema.ts';

/** Where an order stands in one word: how it ended, else where its provider is with it. */
export type OrderStage = DispatchState | 'CANCELLED' | 'TERMINATED';

type HeldState = Exclude<DispatchState, 'UNDISPATCHED' | 'OFFERED'>;
export type Held = Extract<Dispatch, { state: HeldState }>;

export const stageOf = ({ end, dispatch }: Pick<Order, 'end' | 'dispatch'>): OrderStage => end?.state ?? dispatch.state;

/** When nothing more was to happen to it; undefined while something is. */
export const endedAtOf = ({ end, dispatch }: Pick<Order, 'end' | 'dispatch'>): Instant | undefined =>
  end?.at ?? (dispatch.state === 'CLOSED' ? dispatch.closedAt : undefined);

/** Nothing more will happen to it. */
export const isOver = (order: Pick<Order, 'end' | 'dispatch'>): boolean => endedAtOf(order) !== undefined;

const FINISHED: readonly OrderStage[] = ['DONE', 'SURVEYED', 'CLOSED'];
export const isFinished = (order: Pick<Order, 'end' | 'dispatch'>): boolean => FINISHED.includes(stageOf(order));

/** Still to be served: what a caller asks the state of (ORDER-06). */
export const isOpenOrder = (order: Pick<Order, 'end' | 'dispatch'>): boolean => !isOver(order) && !isFinished(order);

/** The provider's part of an order that one has accepted. */
export const heldOf = ({ dispatch }: Pick<Order, 'dispatch'>): Held | undefined =>
  dispatch.state === 'UNDISPATCHED' || dispatch.state === 'OFFERED' ? undefined : dispatch;

export const openOfferOf = ({ offers }: Pick<Order, 'offers'>): Offer | undefined =>
  offers.find(({ state }) => state === 'OPEN');

/**
 * Whose the order is at present: the provider that accepted it or is being asked. All others are told that there is none.
 *
 * @example providerOf(offered) // 'p-1'
 */
export const providerOf = (order: Pick<Order, 'dispatch' | 'offers'>): string | undefined =>
  heldOf(order)?.providerId ?? openOfferOf(order)?.providerId;

/** The first contact with the customer; it alone, or the order's creation, stops the promise's clock (ambiguity 17). */
export const firstContactOf = ({ contacts }: Pick<Order, 'contacts'>): Instant | undefined =>
  contacts.find(({ outcome }) => outcome === 'REACHED')?.at;

/** How often the customer has urged. */
export const urgesOf = ({ urges, earlierUrges = 0 }: Pick<Order, 'urges' | 'earlierUrges'>): number =>
  earlierUrges + urges.length;

/**
 * When the customer last urged, as long as nobody has reached him since: until then the desk has him before it. Source: X-40, story 44.
 *
 * @returns undefined when nobody waits for an answer
 */
export const urgedSince = (order: Pick<Order, 'contacts' | 'dispatch' | 'end' | 'urges'>): Instant | undefined => {
  const urgedAt = order.urges.at(-1)?.at;
  const reachedAt = order.contacts.findLast(({ outcome }) => outcome === 'REACHED')?.at;
  const isAnswered = urgedAt === undefined || (reachedAt !== undefined && reachedAt >= urgedAt);
  return isAnswered || !isOpenOrder(order) ? undefined : urgedAt;
};

export const agreedOf = ({ confirmation }: Pick<Order, 'confirmation'>): Agreed | undefined =>
  confirmation.state === 'CREATED' ? confirmation.agreed : undefined;

/**
 * The provider that has still to serve the order, or to say whether it will; counted as its load, so that a burst of orders is spread over
 * many instead of being offered to one. Source: ORDER-18.
 */
export const inHandOf = (order: Pick<Order, 'dispatch' | 'end' | 'offers'>): string | undefined =>
  isOpenOrder(order) ? providerOf(order) : undefined;
