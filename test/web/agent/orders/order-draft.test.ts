import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { orderDeedSchema, requestOrderSchema } from '#domain/orders';
import type { Call } from '../../../../web/agent/calls.ts';
import { offersOn, orderOccasion } from '../../../../web/agent/orders/call-occasion.ts';
import {
  answered,
  createBody,
  editedOrder,
  emptyOrderDraft,
  reclassified,
  requestBody,
  soldOf,
  troublesFor,
} from '../../../../web/agent/orders/order-draft.ts';
import { locks, moment, timeZone, water, whole } from './samples.ts';

const offers = [
  { product: 'convenience-orders', productName: '114便民', categories: [locks, { ...water, on: false }] },
];
const call: Call = {
  ...{ contactId: 'c-1', wasAnswered: true, isSaved: false, number: '+867715551234' },
  stage: 'TALKING',
  attributes: { product: 'convenience-orders', category: 'locks' },
};

const ids = () => {
  const given = { last: 0 };
  return () => {
    given.last += 1;
    return `00000000-0000-4000-8000-00000000000${given.last}`;
  };
};
const newId = ids();
const fresh = () => emptyOrderDraft(orderOccasion(call, { masked: false }), offers, newId);

describe('an order form on a call', () => {
  it('has the category of the key that was pressed, and the number that rings', () => {
    expect(fresh()).toMatchObject({ category: 'locks', demand: { phone: '0771-5551234', mode: '上门' } });
  });

  it('does not show a number that this person may not see whole (X-22)', () => {
    expect(orderOccasion(call, { masked: true })).not.toHaveProperty('number');
    expect(orderOccasion(call, undefined)).not.toHaveProperty('number');
  });

  it('leaves the category open when none was chosen, or one that is not sold now', () => {
    const occasion = orderOccasion({ ...call, attributes: { ...call.attributes, category: 'takeaway' } }, undefined);
    expect(emptyOrderDraft(occasion, offers, newId).category).toBe('');
    expect(soldOf(offers[0]).map(({ id }) => id)).toEqual(['locks']);
    expect(troublesFor('REQUEST', emptyOrderDraft(occasion, offers, newId), undefined, moment)).toEqual({
      category: 'MISSING',
    });
  });

  it('is for the product that was dialled alone', () => {
    expect(offersOn(call, offers)).toHaveLength(1);
    expect(offersOn({ ...call, attributes: { product: 'legal-hotline' } }, offers)).toEqual([]);
  });
});

describe('what is sent', () => {
  const draft = editedOrder(fresh(), { demand: whole, words: '门打不开' }, newId);

  it('registers the demand as the API takes it', () => {
    const body = requestBody(draft, locks, { contactId: 'c-1' }, timeZone);
    expect(z.safeParse(requestOrderSchema, body).error).toBeUndefined();
    expect(body).toMatchObject({
      ...{ commandId: draft.requestId, category: 'locks', channel: 'PHONE', contactId: 'c-1', demand: '门打不开' },
      ...{ item: '开锁', place: { address: '青秀区金湖路59号' }, contactNumber: '0771-5551234' },
      wished: { contactName: '王先生', mode: '上门', price: '120元起', priceFen: 12000 },
    });
    const tomorrow = { ...draft, demand: { ...whole, serviceAt: '2025-03-05T10:00' } };
    expect(requestBody(tomorrow, locks, {}, timeZone).wished).toMatchObject({ serviceAt: '2025-03-05T02:00:00.000Z' });
  });

  it('generates the order that was registered, with all of ORDER-15', () => {
    const body = createBody(draft, locks, { orderId: draft.requestId, version: 1 }, timeZone);
    expect(z.safeParse(orderDeedSchema, body).error).toBeUndefined();
    expect(body).toMatchObject({
      ...{ deed: 'create', orderId: draft.requestId, version: 1, commandId: draft.createId },
      ...{ contactName: '王先生', phone: '0771-5551234', mode: '上门', serviceAt: 'NOW', priceFen: 12000 },
    });
  });

  it('is another command when it was changed, and the same order once it is registered (X-37)', () => {
    const changed = editedOrder(draft, { words: '钥匙丢了' }, newId);
    expect(changed.requestId).not.toBe(draft.requestId);
    const registered = { ...draft, requested: { orderId: draft.requestId, version: 1, number: 'DD202503040001' } };
    const completed = editedOrder(registered, { demand: { ...whole, yuan: '130' } }, newId);
    expect(completed.requestId).toBe(draft.requestId);
    expect(completed.createId).not.toBe(draft.createId);
    expect(reclassified(registered, water, newId)).toBe(registered);
  });

  it('stays the same commands while an answer is missing: corrected, it is not a second order (X-37)', () => {
    const sent = { ...draft, unanswered: 'SENT' } as const;
    const corrected = editedOrder(sent, { words: '钥匙丢了' }, newId);
    expect(corrected).toMatchObject({
      ...{ requestId: draft.requestId, createId: draft.createId, unanswered: 'EDITED', words: '钥匙丢了' },
    });
    expect(reclassified(sent, water, newId)).toBe(sent);
    expect(editedOrder(answered(corrected), { words: '门坏了' }, newId).requestId).not.toBe(draft.requestId);
  });
});
