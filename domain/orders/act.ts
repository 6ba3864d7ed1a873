import { type Instant, plusSeconds, toIso } from '../kernel/index.ts';
import { changeOf, type Draft, draftOf, moved, record } from './draft.ts';
import type { OrderChange } from './events.ts';
import { askDesk, type Choice, climb, lose, searching, takeBack } from './ladder.ts';
import { nextStep, type OrderAction } from './next-step.ts';
import { contactDue } from './promise.ts';
import type { Order } from './schema.ts';
import { heldOf, openOfferOf } from './standing.ts';

/** The provider that had its time to phone; who has only just accepted is given some, though the promise is broken. */
const lateOf = (order: Order): string | undefined => {
  const held = heldOf(order);
  return held && contactDue(order, held) <= order.promise.due ? held.providerId : undefined;
};

/** Nobody has phoned: the supervisor is told, a request that waits at the desk goes to the providers (ORDER-14). */
const overdue = (draft: Draft, { dueAt }: OrderAction, now: Instant): Draft => {
  const { order } = draft;
  const late = lateOf(order);
  const mark = { at: plusSeconds(dueAt, 1), ...(late !== undefined && { providerId: late }) };
  const waits = order.dispatch.state === 'UNDISPATCHED' && order.dispatch.ladder === 'NOT_YET';
  const marked: Order = { ...(waits ? searching(order) : order), overdue: mark };
  const facts = { dueAt: toIso(dueAt), ...(late !== undefined && { late }) };
  return record(draft, marked, { fact: 'overdue', facts, at: now, text: '超时未与用户确认,上报主管' });
};

const timedOut = (draft: Draft, _: OrderAction, now: Instant): Draft => {
  const offer = openOfferOf(draft.order);
  return offer === undefined ? draft : lose(draft, offer, 'TIMED_OUT', { now });
};

const close = (draft: Draft, _: OrderAction, now: Instant): Draft => {
  const { order } = draft;
  const { dispatch } = order;
  if (dispatch.state !== 'DONE' && dispatch.state !== 'SURVEYED') return draft;
  const closed = moved(order, { ...dispatch, state: 'CLOSED', closedAt: now });
  return record(draft, closed, { fact: 'closed', facts: {}, at: now, text: '订单已关闭' });
};

const acts = {
  OVERDUE: overdue,
  OFFER_TIMED_OUT: timedOut,
  NOT_CONTACTED: (draft, _, now) => takeBack(draft, 'NOT_CONTACTED', { now }),
  NO_PLACE: (draft, _, now) => askDesk(draft, 'NO_PLACE', { now }),
  UNANSWERED: (draft, _, now) => askDesk(draft, 'UNANSWERED', { now }),
  CLOSE: close,
} as const satisfies Record<OrderAction['what'], (draft: Draft, action: OrderAction, now: Instant) => Draft>;

const settle = (draft: Draft, now: Instant): Draft => {
  const [first] = nextStep(draft.order, now).actions;
  return first === undefined ? draft : settle(acts[first.what](draft, first, now), now);
};

/** What the clock owed is done before anything else, even when the guard has not woken yet. */
export const settled = (order: Order, now: Instant): Draft => settle(draftOf(order), now);

/** What a search found: providers within the radius, the best first. */
export interface Found {
  readonly radiusKm: number;
  readonly ranked: readonly Choice[];
}

/**
 * Carries out what {@link nextStep} found; what was done before falls out. When it asked for a search, the answer climbs one rung of the
 * ladder: the best provider that was not asked is offered the order, else the circle grows, else the desk is asked. Call again while
 * `nextStep` still asks. Source: ORDER-14, ORDER-18.
 *
 * @param found an answer to another search than the order asks for now is not used
 * @returns the row and one event for each thing that happened; undefined when there is nothing to do
 * @example act(order, parseInstant('2025-03-04T18:50:01+08:00'))?.events[0]?.type // 'order.overdue'
 */
export const act = (order: Order, now: Instant, found?: Found): OrderChange | undefined => {
  const draft = settled(order, now);
  const { search } = nextStep(draft.order, now);
  const fits = search !== undefined && found !== undefined && search.radiusKm === found.radiusKm;
  return changeOf(fits ? climb(draft, found.ranked, { now }) : draft);
};
