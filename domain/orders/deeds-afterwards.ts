import { ok, refuse, theSecond, toIso, yuan } from '../kernel/index.ts';
import { type DeedOf, type Doing, type Done, done, wrote } from './doing.ts';
import { moved } from './draft.ts';
import { received, refunded, withCash } from './payments.ts';
import { stageOf } from './standing.ts';

/** The customer is asked to pay online; after the order's creation, with the agreed price (ambiguity 20). */
export const askPayment = (doing: Doing, { fen }: DeedOf<'ask-payment'>): Done => {
  const { order } = doing.draft;
  const { state } = order.payment;
  if (state !== 'NONE' && state !== 'ONLINE_PENDING') return refuse({ code: 'PAID_ALREADY' });
  const asked = { ...order, payment: { state: 'ONLINE_PENDING', fen } } as const;
  return done(doing, asked, { fact: 'paymentAsked', facts: { fen }, text: `待在线支付${yuan(fen)}元` });
};

/** Money has come. None is lost and none kept that is not owed: what a cancelled or paid order gets goes back. */
export const pay = (doing: Doing, { fen, reference, method, at = doing.now }: DeedOf<'pay'>): Done => {
  const { order } = doing.draft;
  // A notice may come late, and a gateway's clock may be fast.
  const paidAt = theSecond(at < doing.now ? at : doing.now);
  const how = { fen, reference, ...(method !== undefined && { method }) };
  const settlement = received(order, { ...how, at: paidAt });
  const facts = { ...how, paidAt: toIso(paidAt) };
  const paid = wrote(
    doing,
    { ...order, dispatch: withCash(order, settlement), payment: settlement.payment },
    { fact: 'paid', facts, text: `已支付${yuan(fen)}元` },
  );
  return ok(refunded(paid, settlement, doing));
};

/** The return visit's score; it moves the provider's credit (ORDER-40, ORDER-46). */
export const survey = (doing: Doing, { score, text, deed }: DeedOf<'survey'>): Done => {
  const { order } = doing.draft;
  const { dispatch } = order;
  if (dispatch.state !== 'DONE') return refuse({ code: 'NOT_IN_STATE', deed, stage: stageOf(order) });
  const rating = { at: theSecond(doing.now), score, ...(text !== undefined && { text }) };
  const surveyed = moved(order, { ...dispatch, state: 'SURVEYED', rating });
  const facts = { score, ratedProvider: dispatch.providerId };
  return done(doing, surveyed, { fact: 'surveyed', facts, text: `用户评价${score}分` });
};

export const close = (doing: Doing, { deed }: DeedOf<'close'>): Done => {
  const { order } = doing.draft;
  const { dispatch } = order;
  if (dispatch.state !== 'DONE' && dispatch.state !== 'SURVEYED')
    return refuse({ code: 'NOT_IN_STATE', deed, stage: stageOf(order) });
  const closed = moved(order, { ...dispatch, state: 'CLOSED', closedAt: theSecond(doing.now) });
  return done(doing, closed, { fact: 'closed', facts: {}, text: '订单已关闭' });
};
