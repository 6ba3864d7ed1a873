import { labelled, refuse, theSecond, toIso } from '../kernel/index.ts';
import type { Agreed } from './demand-schema.ts';
import { agreedParts, demandOf } from './details.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import type { FieldError } from './errors.ts';
import { resumedSearch, searching } from './ladder.ts';
import { keepsPromise } from './next-step.ts';
import type { Order } from './schema.ts';

const reached = (order: Order, { by, now }: Doing): Order['contacts'] => [
  ...order.contacts,
  { at: theSecond(now), by, outcome: 'REACHED' },
];

const begun = (order: Order, at: Order['requestedAt']): Order['confirmation'] =>
  order.confirmation.state === 'REQUESTED' ? { state: 'CONFIRMING', since: theSecond(at) } : order.confirmation;

/** A call to the customer is logged; one that nobody answers keeps no promise (ambiguity 17). */
export const contact = (doing: Doing, { outcome, note }: DeedOf<'contact'>): Done => {
  const { order } = doing.draft;
  const { by, now } = doing;
  if (outcome === 'NO_ANSWER') {
    const tried: Order = { ...order, contacts: [...order.contacts, { at: theSecond(now), by, outcome }] };
    return done(doing, tried, { fact: 'contacted', facts: { outcome }, text: labelled('未联系上用户', note) });
  }
  const facts = { outcome, ...keepsPromise(order, now) };
  const contacted = { ...order, contacts: reached(order, doing), confirmation: begun(order, now) };
  return done(doing, contacted, { fact: 'contacted', facts, text: labelled('已联系用户', note) });
};

/** What is known so far; an address that has its point now lets the search go on. */
export const confirm = (doing: Doing, deed: DeedOf<'confirm'>): Done => {
  const { draft, category, now } = doing;
  if (category === undefined) return refuse({ code: 'UNKNOWN_CATEGORY' });
  const demand = demandOf(category, draft.order, deed, false);
  if (!demand.ok) return refuse({ code: 'FIELDS', errors: demand.refusal });
  const known = {
    ...{ ...draft.order, ...demand.value, confirmation: begun(draft.order, now) },
    ...(deed.wished && { wished: deed.wished }),
  };
  return done(doing, resumedSearch(draft.order, known), {
    fact: 'confirming',
    facts: {},
    text: labelled('待确认', deed.note),
  });
};

const PARTS = ['contactName', 'phone', 'mode', 'serviceAt', 'price'] as const satisfies readonly (keyof Agreed)[];

const missing = (parts: Partial<Agreed>): readonly FieldError[] =>
  PARTS.filter((field) => parts[field] === undefined).map((field) => ({ field, code: 'MISSING' }));

const whole = ({ contactName, phone, mode, serviceAt, price, priceFen }: Partial<Agreed>): Agreed | undefined =>
  contactName && phone && mode && serviceAt && price
    ? { contactName, phone, mode, serviceAt, price, ...(priceFen !== undefined && { priceFen }) }
    : undefined;

/** The desk's order goes out to the providers now. */
const sent = (before: Order, order: Order): Order =>
  order.dispatch.state === 'UNDISPATCHED' && order.dispatch.ladder === 'NOT_YET'
    ? searching(order)
    : resumedSearch(before, order);

/** The customer agrees to all of ORDER-15: the order is generated. Nobody agrees without being spoken to. */
export const create = (doing: Doing, deed: DeedOf<'create'>): Done => {
  const { draft, category, now } = doing;
  if (category === undefined) return refuse({ code: 'UNKNOWN_CATEGORY' });
  const { wished, ...order } = draft.order;
  const demand = demandOf(category, order, deed, true);
  const parts = agreedParts(category, deed, now);
  const agreed = parts.ok ? whole(parts.value) : undefined;
  const errors = [...(demand.ok ? [] : demand.refusal), ...(parts.ok ? missing(parts.value) : parts.refusal)];
  if (!demand.ok || agreed === undefined) return refuse({ code: 'FIELDS', errors });
  const { serviceAt, priceFen } = agreed;
  const facts = {
    serviceAt: toIso(serviceAt),
    ...(priceFen !== undefined && { priceFen }),
    ...keepsPromise(order, now),
  };
  const generated: Order = {
    ...{ ...order, ...demand.value, contacts: reached(order, doing) },
    confirmation: { state: 'CREATED', at: theSecond(now), agreed },
  };
  return done(doing, sent(order, generated), { fact: 'created', facts, text: labelled('订单已生成', deed.note) });
};
