import { type Fen, fen, type Instant, theSecond, yuan } from '../kernel/index.ts';
import { type Draft, record } from './draft.ts';
import type { Order, OrderParty, Payment } from './schema.ts';

/** Money that goes back, and of which payment. */
interface Refund {
  readonly fen: Fen;
  readonly reference: string;
}

export interface Settlement {
  readonly payment: Payment;
  readonly refund?: Refund;
  /** Still to be paid, in cash. */
  readonly cashFen?: Fen;
}

type OnlinePayment = Extract<Payment, { state: 'ONLINE_PAID' }>;

const NOTHING = fen(0);

/**
 * What is kept of an online payment when so much is owed; the rest goes back, once: what was refunded is never refunded again.
 * Source: ORDER-22, ORDER-27, ambiguities 20 and 21, story 13.
 *
 * @example settle({ state: 'ONLINE_PAID', fen: fen(8800), … }, fen(0)) // { payment: { state: 'REFUNDED', … }, refund: { fen: 8800, … } }
 */
export const settle = (payment: Payment, owed: Fen): Settlement => {
  if (payment.state === 'ONLINE_PENDING') return { payment: { state: 'NONE' } };
  if (payment.state !== 'ONLINE_PAID') return { payment };
  const { fen: came, reference } = payment;
  if (came <= owed) return { payment, ...(came < owed && { cashFen: fen(owed - came) }) };
  const back = fen(came - owed);
  return { payment: { ...payment, state: 'REFUNDED', refundedFen: back }, refund: { fen: back, reference } };
};

/** The fee is known: what was paid online counts, the rest is cash, unless it is still to be paid online. */
export const settleFee = (payment: Payment, fee: Fen, paidBy: 'CASH' | 'ONLINE', now: Instant): Settlement => {
  const online = payment.state === 'ONLINE_PAID' || payment.state === 'REFUNDED';
  if (online) return settle(payment, fee);
  if (paidBy === 'ONLINE') return { payment: { state: 'ONLINE_PENDING', fen: fee } };
  return { payment: { state: 'CASH', fen: fee, at: theSecond(now) } };
};

/** A service that was stopped: nothing is owed for nothing; what is owed is paid as was agreed, online where that was asked for, else in cash. */
export const settleStop = (payment: Payment, fee: Fen, now: Instant): Settlement => {
  if (fee === NOTHING) return settle(payment, fee);
  return settleFee(payment, fee, payment.state === 'ONLINE_PENDING' ? 'ONLINE' : 'CASH', now);
};

/** The most that may be kept of money that comes now; undefined when any sum is right: the fee is not known yet. */
const owedFor = ({ end, payment, dispatch }: Order): Fen | undefined => {
  if (payment.state !== 'NONE' && payment.state !== 'ONLINE_PENDING') return NOTHING;
  if (end?.state === 'CANCELLED') return NOTHING;
  if (end?.state === 'TERMINATED') return end.feeFen;
  return 'completion' in dispatch ? dispatch.completion.feeFen : undefined;
};

/**
 * Money that has come for an order, and what of it goes back: all of it when the order was cancelled or is paid for already, what is
 * above the fee when the work is done.
 */
export const received = (order: Order, came: Omit<OnlinePayment, 'state'>): Settlement => {
  const settled = settle({ state: 'ONLINE_PAID', ...came }, owedFor(order) ?? came.fen);
  const hasPayment = order.payment.state !== 'NONE' && order.payment.state !== 'ONLINE_PENDING';
  return hasPayment ? { ...settled, payment: order.payment } : settled;
};

/** What a finished order is still owed in cash once money has come online. */
export const withCash = ({ dispatch }: Order, { cashFen }: Settlement): Order['dispatch'] =>
  'completion' in dispatch && cashFen !== undefined
    ? { ...dispatch, completion: { ...dispatch.completion, cashFen } }
    : dispatch;

/** The part of a settlement that an event names. */
export const refundFact = ({ refund }: Settlement): { readonly refundFen?: number } =>
  refund === undefined ? {} : { refundFen: refund.fen };

interface Refunding {
  readonly now: Instant;
  readonly by?: OrderParty;
  readonly commandId?: string;
}

/** Tells the payment port to pay back; a version of its own, so that its event's id is the refund's. */
export const refunded = (draft: Draft, { refund }: Settlement, { now, by, commandId }: Refunding): Draft =>
  refund === undefined
    ? draft
    : record(draft, draft.order, {
        ...{ fact: 'refunded', facts: refund, at: now, text: `退款${yuan(refund.fen)}元,原路退回` },
        ...(by !== undefined && { by }),
        ...(commandId !== undefined && { commandId }),
      });
