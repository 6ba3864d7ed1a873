import type { Instant } from '../kernel/index.ts';
import {
  heldOf,
  isFinished,
  isOpenOrder,
  type KeptPromiseRate,
  keptPromiseRate,
  NOT_CONTACTED,
  type Order,
  openOfferOf,
  type PromiseKept,
  promiseKeptBy,
  providerOf,
} from '../orders/index.ts';

/** A provider's views of its work orders; one order may stand in several. Source: ORDER-19, F.2. */
export type WorkOrderView = 'UNASSIGNED' | 'IN_HAND' | 'HANDLED' | 'OVERDUE';
export type PortalView = WorkOrderView | 'OFFERED';

const isUnassigned = (order: Order): boolean => {
  const held = heldOf(order);
  if (held === undefined || held.state === 'ACCEPTED') return true;
  return held.state === 'SCHEDULED' && held.assignee === undefined;
};

/**
 * The views in which an order stands for a provider; none when it is not the provider's.
 *
 * @example viewsOf(overdueInService, 'p-1') // ['IN_HAND', 'OVERDUE']
 */
export const viewsOf = (order: Order, providerId: string): readonly WorkOrderView[] => {
  if (providerOf(order) !== providerId) return [];
  const open = isOpenOrder(order);
  return [
    ...(open ? [isUnassigned(order) ? ('UNASSIGNED' as const) : ('IN_HAND' as const)] : []),
    ...(isFinished(order) ? (['HANDLED'] as const) : []),
    ...(order.overdue === undefined ? [] : (['OVERDUE'] as const)),
  ];
};

/**
 * The pages of the portal on which an order stands: its views, and the offers that wait for an answer.
 *
 * @example portalViewsOf(offered, 'p-1') // ['UNASSIGNED', 'OFFERED']
 */
export const portalViewsOf = (order: Order, providerId: string): readonly PortalView[] => [
  ...viewsOf(order, providerId),
  ...(openOfferOf(order)?.providerId === providerId ? (['OFFERED'] as const) : []),
];

/** What waits for an answer first, then by the promise. */
const dueOf = (order: Order): number => openOfferOf(order)?.deadline ?? order.promise.due;

const finishedAt = (order: Order): number => {
  const held = heldOf(order);
  return held && 'completion' in held ? held.completion.at : 0;
};

/**
 * The orders of one page of the portal: what is due first stands first; of those that are handled, what was finished last. Source: ORDER-19.
 *
 * @example standingIn('HANDLED', [doneYesterday, doneToday], 'p-1') // [doneToday, doneYesterday]
 */
export const standingIn = (view: PortalView, orders: readonly Order[], providerId: string): readonly Order[] => {
  const some = orders.filter((order) => portalViewsOf(order, providerId).includes(view));
  return view === 'HANDLED'
    ? some.toSorted((a, b) => finishedAt(b) - finishedAt(a))
    : some.toSorted((a, b) => dueOf(a) - dueOf(b));
};

/** How a provider's work of one business line stands. */
export interface ClassStatistics {
  readonly category: string;
  readonly views: Readonly<Record<WorkOrderView, number>>;
  /** Given away or timed out. */
  readonly lost: number;
  /** Of finished orders, in fen. */
  readonly feeFen: number;
  /** `4.5`; `–` when nobody has rated. */
  readonly rating: string;
  readonly promise: KeptPromiseRate;
}

const feeOf = (order: Order): number => {
  const held = heldOf(order);
  return held && 'completion' in held ? held.completion.feeFen : 0;
};

const scoreOf = (order: Order): readonly number[] => {
  const held = heldOf(order);
  return held && 'rating' in held && held.rating ? [held.rating.score] : [];
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const wasLost = (order: Order, providerId: string): boolean =>
  order.offers.some(
    ({ providerId: to, state, reason }) =>
      to === providerId && (state === 'DECLINED' || state === 'TIMED_OUT' || reason === NOT_CONTACTED),
  );

/** How the promise counts for a provider: broken for whoever let it pass; who took the order afterwards has a limit of its own. */
const promiseOf = (order: Order, providerId: string, now: Instant): PromiseKept | undefined => {
  const hasBroken = order.offers.some((one) => one.providerId === providerId && one.reason === NOT_CONTACTED);
  if (hasBroken) return 'BROKEN';
  return providerOf(order) === providerId ? promiseKeptBy(order, now) : undefined;
};

const statisticsOf = (
  category: string,
  orders: readonly Order[],
  providerId: string,
  now: Instant,
): ClassStatistics => {
  const mine = orders.filter((order) => providerOf(order) === providerId);
  const promised = orders.flatMap((order) => promiseOf(order, providerId, now) ?? []);
  const views = mine.flatMap((order) => viewsOf(order, providerId));
  const count = (view: WorkOrderView): number => views.filter((one) => one === view).length;
  const scores = mine.flatMap(scoreOf);
  return {
    category,
    views: {
      ...{ UNASSIGNED: count('UNASSIGNED'), IN_HAND: count('IN_HAND') },
      ...{ HANDLED: count('HANDLED'), OVERDUE: count('OVERDUE') },
    },
    lost: orders.filter((order) => wasLost(order, providerId)).length,
    feeFen: total(mine.map(feeOf)),
    rating: scores.length === 0 ? '–' : (total(scores) / scores.length).toFixed(1),
    promise: keptPromiseRate(promised),
  };
};

/**
 * 分类统计 of a provider, a line for each business line. Source: ORDER-20, ORDER-47, ORDER-51, ORDER-53.
 *
 * @param orders that it has or had, or was offered
 * @example classStatistics(orders, 'p-1', now)[0]?.views.UNASSIGNED // 2
 */
export const classStatistics = (
  orders: readonly Order[],
  providerId: string,
  now: Instant,
): readonly ClassStatistics[] =>
  [...Map.groupBy(orders, ({ category }) => category)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([category, some]) => statisticsOf(category, some, providerId, now));
