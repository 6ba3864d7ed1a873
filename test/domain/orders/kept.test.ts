import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { changeOrder, type Order, orderDeedSchema, orderSchema, requestOrderSchema } from '#domain/orders';
import { appliances, asked, at, desk, uuid } from './prepare.ts';

const text = fc
  .tuple(fc.constantFrom(1, 63, 64, 65, 199, 200, 201, 500, 501, 2000, 2001), fc.constantFrom('王', 'a', '😀'))
  .map(([length, sign]) => sign.repeat(length));

/** As the store does; throws for what no row can hold. */
const kept = (order: Order): Order => z.decode(orderSchema, z.encode(orderSchema, order));

const form = fc.record({ address: text, brand: fc.constant('格力'), model: text, fault: text });

describe('what is accepted can be kept', () => {
  const request = fc.record({ demand: text, form, wished: fc.record({ contactName: text, price: text }) });

  it('of a request, however long what is said', () => {
    fc.assert(
      fc.property(request, (said) => {
        const channel = { category: 'appliances', channel: 'PHONE', commandId: uuid() };
        const read = z.safeParse(requestOrderSchema, { ...channel, ...said });
        const outcome = read.success ? asked('2025-03-04 10:00:00', read.data) : undefined;
        if (outcome?.ok) expect(kept(outcome.value.order)).toEqual(outcome.value.order);
      }),
    );
  });

  const agreed = fc.record({ contactName: text, price: text, note: text, form });

  it('of what is agreed with the customer, however long what is said', () => {
    const begun = asked('2025-03-04 10:00:00', { category: 'appliances' });
    fc.assert(
      fc.property(agreed, (said) => {
        if (!begun.ok) throw new Error('no request to begin with');
        const { orderId, version } = begun.value.order;
        const rest = { item: '空调维修', phone: '13800000001', mode: '上门', serviceAt: 'NOW' };
        const deed = { deed: 'create', orderId, version, commandId: uuid(), ...rest, ...said };
        const read = z.safeParse(orderDeedSchema, deed);
        const changed = read.success
          ? changeOrder(begun.value.order, read.data, desk, appliances, at('2025-03-04 10:05:00'))
          : undefined;
        if (changed?.ok) expect(kept(changed.value.order)).toEqual(changed.value.order);
      }),
    );
  });

  it('and an address that no row can hold is told as too long', () => {
    const said = { address: '路'.repeat(201), brand: '格力', model: 'K', fault: '不制冷' };
    expect(asked('2025-03-04 10:00:00', { category: 'appliances', form: said })).toMatchObject({
      refusal: { code: 'FIELDS', errors: [{ field: 'address', code: 'TOO_LONG' }] },
    });
  });
});

describe('the id of a command', () => {
  it.each(['survey', 'close', 'contact'])('of a person who does %s is his own and never a payment’s', (deed) => {
    const said = { deed, orderId: uuid(), version: 1, score: 5, outcome: 'REACHED' };
    expect(z.safeParse(orderDeedSchema, { ...said, commandId: uuid() }).success).toBe(true);
    expect(z.safeParse(orderDeedSchema, { ...said, commandId: 'PAY#wx-2' }).success).toBe(false);
  });

  it.each(['pay', 'withdraw'])('is not asked for %s: that no person does', (deed) => {
    const said = { deed, orderId: uuid(), version: 1, commandId: uuid(), fen: 1, reference: 'wx-1', providerId: 'p-1' };
    expect(z.safeParse(orderDeedSchema, said).success).toBe(false);
  });
});
