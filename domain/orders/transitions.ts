import type { DeedName } from './commands.ts';
import type { DispatchState } from './dispatch-schema.ts';
import type { ConfirmationState, Order, OrderActor } from './schema.ts';
import { agreedOf, heldOf, isOver } from './standing.ts';

/** The customer's track as data. Source: F.2. */
const confirmationMoves = {
  REQUESTED: ['CONFIRMING', 'CREATED'],
  CONFIRMING: ['CREATED'],
  CREATED: [],
} as const satisfies Record<ConfirmationState, readonly ConfirmationState[]>;

/** The provider's track as data: on to the next step, or back to the search before the service begins. Source: F.2. */
const dispatchMoves = {
  UNDISPATCHED: ['OFFERED'],
  OFFERED: ['UNDISPATCHED', 'ACCEPTED'],
  ACCEPTED: ['UNDISPATCHED', 'ASSIGNED', 'SCHEDULED', 'IN_SERVICE'],
  ASSIGNED: ['UNDISPATCHED', 'SCHEDULED', 'IN_SERVICE'],
  SCHEDULED: ['UNDISPATCHED', 'IN_SERVICE'],
  IN_SERVICE: ['DONE'],
  DONE: ['SURVEYED', 'CLOSED'],
  SURVEYED: ['CLOSED'],
  CLOSED: [],
} as const satisfies Record<DispatchState, readonly DispatchState[]>;

/**
 * Does the model allow this step? Staying is allowed; an end is final, and only what is not done yet can end.
 *
 * @example mayMove(offered, accepted) // true
 */
export const mayMove = (from: Order, to: Order): boolean => {
  const confirmations: readonly ConfirmationState[] = confirmationMoves[from.confirmation.state];
  const dispatches: readonly DispatchState[] = dispatchMoves[from.dispatch.state];
  const stays = from.dispatch.state === to.dispatch.state;
  return (
    (from.confirmation.state === to.confirmation.state || confirmations.includes(to.confirmation.state)) &&
    (stays || dispatches.includes(to.dispatch.state)) &&
    (from.end === undefined || (stays && to.end?.state === from.end.state))
  );
};

/** Who may do a deed, and when. A provider may only with what it has. */
export interface DeedRule {
  readonly roles: readonly OrderActor[];
  readonly from: readonly DispatchState[];
  /** All when absent. */
  readonly confirmation?: readonly ConfirmationState[];
  /** Also after the order's end. */
  readonly afterEnd?: true;
}

const DESK = ['service', 'specialist', 'supervisor'] as const;
const WITH_PROVIDER = [...DESK, 'provider'] as const;
const WITH_CALLER = [...DESK, 'caller'] as const;

const GIVEN = ['ACCEPTED', 'ASSIGNED', 'SCHEDULED'] as const;
const BEFORE = ['UNDISPATCHED', 'OFFERED', ...GIVEN] as const;
const OPEN = [...BEFORE, 'IN_SERVICE'] as const;
const ALL = [...OPEN, 'DONE', 'SURVEYED', 'CLOSED'] as const;
const UNCONFIRMED = ['REQUESTED', 'CONFIRMING'] as const;
const CREATED = ['CREATED'] as const;

/** Deeds as data. Source: F.2, ORDER-15, ORDER-18, ORDER-21..27, ORDER-47. */
export const deedRules = {
  contact: { roles: WITH_PROVIDER, from: OPEN },
  confirm: { roles: [...WITH_PROVIDER, 'caller'], from: BEFORE, confirmation: UNCONFIRMED },
  create: { roles: WITH_PROVIDER, from: BEFORE, confirmation: UNCONFIRMED },
  offer: { roles: DESK, from: BEFORE },
  redispatch: { roles: DESK, from: BEFORE },
  accept: { roles: ['provider'], from: ALL },
  decline: { roles: ['provider'], from: ALL },
  withdraw: { roles: ['system'], from: BEFORE },
  assign: { roles: WITH_PROVIDER, from: GIVEN },
  schedule: { roles: WITH_PROVIDER, from: GIVEN, confirmation: CREATED },
  start: { roles: WITH_PROVIDER, from: GIVEN, confirmation: CREATED },
  complete: { roles: WITH_PROVIDER, from: ['IN_SERVICE'] },
  modify: { roles: WITH_CALLER, from: OPEN },
  'answer-change': { roles: WITH_PROVIDER, from: [...GIVEN, 'IN_SERVICE'] },
  cancel: { roles: WITH_CALLER, from: ALL },
  /** A provider only agrees to stop (`answer-change`): otherwise it could end its work at any fee, without signature or rating (ORDER-22). */
  terminate: { roles: DESK, from: [...GIVEN, 'IN_SERVICE'] },
  urge: { roles: WITH_CALLER, from: OPEN },
  'ask-payment': { roles: [...DESK, 'system'], from: [...OPEN, 'DONE'], confirmation: CREATED },
  pay: { roles: ['system'], from: ALL, afterEnd: true },
  survey: { roles: [...DESK, 'caller', 'system'], from: ['DONE'] },
  close: { roles: [...DESK, 'system'], from: ['DONE', 'SURVEYED'] },
} as const satisfies Record<DeedName, DeedRule>;

export const ruleOf = (deed: DeedName): DeedRule => deedRules[deed];

/** In time for a deed, as far as its rule says. */
export const fits = (order: Pick<Order, 'confirmation' | 'dispatch' | 'end'>, deed: DeedName): boolean => {
  const { from, afterEnd = false } = ruleOf(deed);
  return from.includes(order.dispatch.state) && (afterEnd || order.end === undefined);
};

export const isConfirmedFor = ({ confirmation }: Pick<Order, 'confirmation'>, deed: DeedName): boolean =>
  ruleOf(deed).confirmation?.includes(confirmation.state) ?? true;

/** What the order must stand at, beside what rules can say. */
const special: Partial<Record<DeedName, (order: Order) => boolean>> = {
  offer: ({ request }) => request?.what !== 'STOP',
  redispatch: ({ request }) => request?.what !== 'STOP',
  accept: ({ dispatch }) => dispatch.state === 'OFFERED',
  decline: ({ dispatch }) => dispatch.state === 'OFFERED' || GIVEN.some((state) => state === dispatch.state),
  cancel: ({ dispatch, request }) => OPEN.some((state) => state === dispatch.state) && request?.what !== 'STOP',
  terminate: ({ dispatch, request }) => dispatch.state === 'IN_SERVICE' || request?.what === 'STOP',
  modify: ({ dispatch, rules }) => dispatch.state !== 'IN_SERVICE' || rules.modification === 'COORDINATE',
  'answer-change': ({ request }) => request !== undefined,
  'ask-payment': (order) => agreedOf(order) !== undefined && ['NONE', 'ONLINE_PENDING'].includes(order.payment.state),
};

/** Who was only offered an order may answer the offer and no more. */
const isTheirs = (order: Order, role: OrderActor, deed: DeedName): boolean =>
  role !== 'provider' || deed === 'accept' || deed === 'decline' || heldOf(order) !== undefined;

const names = Object.keys(deedRules).filter((name): name is DeedName => name in deedRules);

/**
 * What a role may do to an order as it stands; what a page offers as buttons. Whose order it is, is asked elsewhere.
 *
 * @example deedsFor(offered, 'provider') // ['accept', 'decline']
 */
export const deedsFor = (order: Order, role: OrderActor): readonly DeedName[] =>
  isOver(order)
    ? []
    : names.filter(
        (deed) =>
          ruleOf(deed).roles.includes(role) &&
          isTheirs(order, role, deed) &&
          fits(order, deed) &&
          isConfirmedFor(order, deed) &&
          (special[deed]?.(order) ?? true),
      );
