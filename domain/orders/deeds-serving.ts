import { labelled, ok, refuse, theSecond, toIso, yuan } from '../kernel/index.ts';
import type { Dispatch } from './dispatch-schema.ts';
import { type DeedOf, type Doing, type Done, done, wrote } from './doing.ts';
import { moved } from './draft.ts';
import { endOffer } from './ladder.ts';
import { refunded, refundFact, type Settlement, settleFee, settleStop } from './payments.ts';
import type { Order, OrderEnd, OrderParty } from './schema.ts';
import { agreedOf, heldOf, stageOf } from './standing.ts';

/** The order without what was asked of its provider, and without what the desk was to ask after. */
export const unasked = ({ request, desk, ...order }: Order): Order => ({
  ...order,
  ...(desk !== undefined && desk.why !== 'UNANSWERED' && { desk }),
});

const toServe = (dispatch: Dispatch) =>
  dispatch.state === 'ACCEPTED' || dispatch.state === 'ASSIGNED' || dispatch.state === 'SCHEDULED'
    ? dispatch
    : undefined;

/** Time and place stand, told once more to the customer (ORDER-24). */
export const schedule = (doing: Doing, { serviceAt: when, deed, note }: DeedOf<'schedule'>): Done => {
  const { now } = doing;
  const { order } = doing.draft;
  const dispatch = toServe(order.dispatch);
  const agreed = agreedOf(order);
  if (dispatch === undefined || agreed === undefined || order.confirmation.state !== 'CREATED')
    return refuse({ code: 'NOT_IN_STATE', deed, stage: stageOf(order) });
  const serviceAt = when === 'NOW' ? theSecond(now) : theSecond(when);
  if (serviceAt < theSecond(now)) return refuse({ code: 'FIELDS', errors: [{ field: 'serviceAt', code: 'PAST' }] });
  const scheduled: Order = {
    ...moved(order, { ...dispatch, state: 'SCHEDULED' }),
    confirmation: { ...order.confirmation, agreed: { ...agreed, serviceAt } },
  };
  const facts = { serviceAt: toIso(serviceAt) };
  return done(doing, scheduled, { fact: 'scheduled', facts, text: labelled('已预约上门时间', note) });
};

/** From here on neither a change nor a cancellation goes without the provider. */
export const start = (doing: Doing, { deed }: DeedOf<'start'>): Done => {
  const { order } = doing.draft;
  const dispatch = toServe(order.dispatch);
  if (dispatch === undefined) return refuse({ code: 'NOT_IN_STATE', deed, stage: stageOf(order) });
  const started = moved(order, { ...dispatch, state: 'IN_SERVICE', startedAt: theSecond(doing.now) });
  return done(doing, started, { fact: 'started', facts: {}, text: '服务开始' });
};

/** The number of a paper is the desk's word for an original that it has before it. */
const isUnseen = ({ role }: OrderParty, { signature, receipt }: DeedOf<'complete'>): boolean =>
  role === 'provider' && [signature, receipt].some((proof) => proof?.kind === 'PAPER');

/** What was asked of the provider, and is now too late: the customer hears that nothing has changed. */
const unanswered = (doing: Doing): Doing => {
  const { order } = doing.draft;
  if (order.request === undefined) return doing;
  const facts = { what: order.request.what };
  const text = '服务已完成,变更请求未处理';
  return { ...doing, draft: wrote(doing, unasked(order), { fact: 'changeRejected', facts, text }) };
};

/** Cost feedback with the customer's signature. */
export const complete = (doing: Doing, deed: DeedOf<'complete'>): Done => {
  const { order } = doing.draft;
  const { dispatch } = order;
  const { feeFen, signature, receipt, paidBy = 'CASH', note } = deed;
  if (dispatch.state !== 'IN_SERVICE') return refuse({ code: 'NOT_IN_STATE', deed: deed.deed, stage: stageOf(order) });
  if (isUnseen(doing.by, deed)) return refuse({ code: 'PROOF_UNKNOWN' });
  const settlement = settleFee(order.payment, feeFen, paidBy, doing.now);
  const cash = settlement.cashFen === undefined ? {} : { cashFen: settlement.cashFen };
  const receipts = receipt === undefined ? {} : { receipt };
  const completion = { at: theSecond(doing.now), feeFen, signature, ...receipts, ...cash };
  const completed = {
    ...moved(unasked(order), { ...dispatch, state: 'DONE', completion }),
    payment: settlement.payment,
  };
  const text = labelled(`服务完成,费用${yuan(feeFen)}元`, note);
  const written = wrote(unanswered(doing), completed, { fact: 'done', facts: { feeFen, ...cash }, text });
  return ok(refunded(written, settlement, doing));
};

/** An order that ends before it is done: its open offer is withdrawn, nothing is asked any more. */
export const ended = (order: Order, end: OrderEnd, { payment }: Settlement, doing: Doing): Order => {
  const { desk, ...rest } = unasked(order);
  const over: Order = { ...rest, end, payment };
  if (order.dispatch.state !== 'OFFERED') return over;
  const withdrawn = endOffer(over, order.dispatch.offerId, 'WITHDRAWN', doing.now, end.state);
  return { ...withdrawn, dispatch: { state: 'UNDISPATCHED', ladder: 'NOT_YET' } };
};

/** Stopped with a fee for the work done (ORDER-22). Before the service, only when the provider was asked to stop. */
export const stopped = (doing: Doing, feeFen: DeedOf<'terminate'>['feeFen'], note: string | undefined): Done => {
  const { order } = doing.draft;
  const { by, now } = doing;
  const held = heldOf(order);
  const mayStop = held?.state === 'IN_SERVICE' || order.request?.what === 'STOP';
  if (!mayStop) return refuse({ code: 'NOT_IN_STATE', deed: 'terminate', stage: stageOf(order) });
  const settlement = settleStop(order.payment, feeFen, now);
  const cash = settlement.cashFen === undefined ? {} : { cashFen: settlement.cashFen };
  const end: OrderEnd = { state: 'TERMINATED', at: theSecond(now), by, feeFen, ...cash };
  const facts = { feeFen, ...cash, ...refundFact(settlement) };
  const text = labelled(`服务终止,费用${yuan(feeFen)}元`, note);
  const written = wrote(doing, ended(order, end, settlement, doing), { fact: 'terminated', facts, text });
  return ok(refunded(written, settlement, doing));
};

export const terminate = (doing: Doing, { feeFen, note }: DeedOf<'terminate'>): Done => stopped(doing, feeFen, note);
