import {
  fen,
  type Instant,
  labelled,
  type Outcome,
  ok,
  plusSeconds,
  refuse,
  secondsBetween,
  theSecond,
  toIso,
} from '../kernel/index.ts';
import { ended, stopped, unasked } from './deeds-serving.ts';
import type { Agreed } from './demand-schema.ts';
import { agreedParts, demandOf } from './details.ts';
import { type DeedOf, type Doing, type Done, done, wrote } from './doing.ts';
import type { OrderRefusal } from './errors.ts';
import { resumedSearch } from './ladder.ts';
import { refunded, refundFact, settle } from './payments.ts';
import type { Order, OrderChanges, OrderEnd } from './schema.ts';
import { agreedOf, heldOf, isFinished, providerOf, stageOf, urgesOf } from './standing.ts';

/** Reads what somebody wants changed, as far as it can be changed now. */
const changesOf = (
  { draft: { order }, category, now }: Doing,
  deed: DeedOf<'modify'>,
): Outcome<OrderChanges, OrderRefusal> => {
  if (category === undefined) return refuse({ code: 'UNKNOWN_CATEGORY' });
  const demand = demandOf(category, order, deed, order.confirmation.state === 'CREATED');
  const { priceFen, ...said } = deed;
  const parts = agreedParts(category, { ...said, ...(typeof priceFen === 'number' && { priceFen }) }, now);
  const errors = [...(demand.ok ? [] : demand.refusal), ...(parts.ok ? [] : parts.refusal)];
  if (!demand.ok || !parts.ok) return refuse({ code: 'FIELDS', errors });
  const agreed = { ...parts.value, ...(priceFen === null && { priceFen }) };
  const some = Object.keys(agreed).length > 0;
  if (some && agreedOf(order) === undefined)
    return refuse({ code: 'NOT_CONFIRMED', confirmation: order.confirmation.state });
  const { title, ...changed } = demand.value;
  return ok({ ...changed, ...(some && { agreed }) });
};

const titleFor = ({ category, draft: { order } }: Doing, { item }: OrderChanges): string =>
  category?.items.find(({ id }) => id === item)?.title ?? order.title;

/** Another price in words makes the old sum worthless; `null` takes it away. */
const agreedWith = (before: Agreed, changed: NonNullable<OrderChanges['agreed']>): Agreed => {
  const { contactName = before.contactName, phone = before.phone, mode = before.mode } = changed;
  const { serviceAt = before.serviceAt, price = before.price } = changed;
  const { priceFen = price === before.price ? before.priceFen : null } = changed;
  return { contactName, phone, mode, serviceAt, price, ...(typeof priceFen === 'number' && { priceFen }) };
};

const applied = (doing: Doing, changes: OrderChanges): Order => {
  const { order } = doing.draft;
  const { agreed = {}, form = order.form, ...demand } = changes;
  const { confirmation } = order;
  const changed: Order = { ...order, ...demand, form, title: titleFor(doing, changes) };
  if (confirmation.state !== 'CREATED') return resumedSearch(order, changed);
  return resumedSearch(order, {
    ...changed,
    confirmation: { ...confirmation, agreed: agreedWith(confirmation.agreed, agreed) },
  });
};

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names of what is different; the values stay in the records. */
const namesOf = (order: Order, { agreed = {}, ...demand }: OrderChanges): readonly string[] => [
  ...(['item', 'place', 'form'] as const).filter((name) => !sameValue(demand[name], order[name])),
  ...Object.keys(agreed),
];

const modified = (doing: Doing, order: Order, changes: OrderChanges, note: string | undefined): Done => {
  const serviceAt = changes.agreed?.serviceAt;
  const facts = {
    fields: namesOf(doing.draft.order, changes),
    ...(serviceAt !== undefined && { serviceAt: toIso(serviceAt) }),
  };
  return done(doing, order, { fact: 'modified', facts, text: labelled('订单已修改', note) });
};

/** Before the service as asked; once it has begun, not at all or only with the provider's word (ORDER-21). */
export const modify = (doing: Doing, deed: DeedOf<'modify'>): Done => {
  const { by, now } = doing;
  const { order } = doing.draft;
  if (stageOf(order) === 'IN_SERVICE' && order.rules.modification === 'REFUSE')
    return refuse({ code: 'CANNOT_MODIFY' });
  if (order.request !== undefined) return refuse({ code: 'ALREADY_ASKED' });
  const changes = changesOf(doing, deed);
  if (!changes.ok) return changes;
  if (stageOf(order) !== 'IN_SERVICE') return modified(doing, applied(doing, changes.value), changes.value, deed.note);
  const asking: Order = { ...order, request: { what: 'CHANGE', at: theSecond(now), by, changes: changes.value } };
  const text = labelled('请服务商确认变更', deed.note);
  return done(doing, asking, { fact: 'changeAsked', facts: { what: 'CHANGE' }, text });
};

/** The provider grants what was asked, or does not: then nothing changes, and the customer is told. */
export const answerChange = (doing: Doing, { accepted, feeFen, note }: DeedOf<'answer-change'>): Done => {
  const { request } = doing.draft.order;
  if (request === undefined) return refuse({ code: 'NOTHING_ASKED' });
  if (!accepted) {
    const facts = { what: request.what };
    return done(doing, unasked(doing.draft.order), {
      fact: 'changeRejected',
      facts,
      text: labelled('服务商不同意', note),
    });
  }
  if (request.what === 'CHANGE')
    return modified(doing, unasked(applied(doing, request.changes)), request.changes, note);
  return feeFen === undefined ? refuse({ code: 'FEE_MISSING' }) : stopped(doing, feeFen, note);
};

/** Is the provider on its way, by the category's window? (ambiguity 21) */
const windowPassed = (order: Order, now: Instant): boolean => {
  const { cancelWindow } = order.rules;
  const serviceAt = agreedOf(order)?.serviceAt;
  if (stageOf(order) === 'IN_SERVICE') return true;
  if (cancelWindow === 'BEFORE_SERVICE' || serviceAt === undefined || heldOf(order) === undefined) return false;
  return secondsBetween(plusSeconds(serviceAt, -cancelWindow.beforeServiceMinutes * 60), now) > 0;
};

/** Nothing has been done yet: all money back (ambiguity 21). */
export const cancelNow = (doing: Doing, reason: string | undefined): Done => {
  const { by, now } = doing;
  const { order } = doing.draft;
  const settlement = settle(order.payment, fen(0));
  const end: OrderEnd = { state: 'CANCELLED', at: theSecond(now), by, ...(reason !== undefined && { reason }) };
  const withdrawnFrom = providerOf(order);
  const facts = { ...refundFact(settlement), ...(withdrawnFrom !== undefined && { withdrawnFrom }) };
  const happening = { fact: 'cancelled', facts, text: labelled('订单已取消', reason) } as const;
  return ok(refunded(wrote(doing, ended(order, end, settlement, doing), happening), settlement, doing));
};

/** At once while the window is open; later the provider is asked to stop; what is done cannot be cancelled (ORDER-22). */
export const cancel = (doing: Doing, { reason }: DeedOf<'cancel'>): Done => {
  const { by, now } = doing;
  const { order } = doing.draft;
  if (isFinished(order)) return refuse({ code: 'TOO_LATE', stage: stageOf(order), instead: 'COMPLAINT' });
  if (order.request?.what === 'STOP') return refuse({ code: 'ALREADY_ASKED' });
  if (!windowPassed(order, now)) return cancelNow(doing, reason);
  const asking: Order = { ...unasked(order), request: { what: 'STOP', at: theSecond(now), by } };
  const text = labelled('请服务商停止服务', reason);
  return done(doing, asking, { fact: 'changeAsked', facts: { what: 'STOP' }, text });
};

/** 催单: counted; provider and desk are told, once for each command. */
export const urge = (doing: Doing, _: DeedOf<'urge'>): Done => {
  const { order } = doing.draft;
  const urges = [...order.urges, { at: theSecond(doing.now), by: doing.by }];
  const count = urgesOf(order) + 1;
  return done(doing, { ...order, urges }, { fact: 'urged', facts: { count }, text: `用户催单,第${count}次` });
};
