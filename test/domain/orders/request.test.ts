import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { customerState, orderCategoriesSchema, orderNumber, orderSchema, readForm } from '#domain/orders';
import {
  agreed,
  appliances,
  asked,
  createdStory,
  desk,
  did,
  doneStory,
  home,
  locks,
  movers,
  requested,
  servingStory,
  tried,
} from './prepare.ts';

const form = { address: '南宁市青秀区民族大道1号', brand: '格力', model: 'KFR-35', fault: '不制冷' };
const app = { channel: 'WECHAT', category: 'appliances', item: '空调维修' } as const;
const nine = '2025-03-05 09:00:00';

describe('a request', () => {
  it('of an app needs its form: without the model there is a field error and no order (story 11)', () => {
    const { model, ...rest } = form;
    expect(asked(nine, { ...app, form: rest })).toEqual({
      ok: false,
      refusal: { code: 'FIELDS', errors: [{ field: 'model', code: 'MISSING' }] },
    });
    const { order } = requested(nine, { ...app, form });
    expect(order).toMatchObject({ title: '空调维修', track: 'PROVIDER', form, place: { address: form.address } });
    expect(customerState(order)).toBe('待确认');
  });

  it('of a caller may be short', () => {
    expect(requested(nine, { category: 'appliances' }).order).toMatchObject({ title: '家电维修', form: {} });
  });

  it.each([
    [
      'a category that nobody has',
      { category: 'rockets' },
      { code: 'UNKNOWN_CATEGORY', offered: ['locks', 'movers', 'appliances', 'water'] },
    ],
    ['a line that is switched off', { category: 'cars' }, { code: 'LINE_OFF', category: 'cars' }],
    [
      'an item of another line',
      { item: '搬家' },
      { code: 'FIELDS', errors: [{ field: 'item', code: 'NOT_A_CHOICE' }] },
    ],
  ])('for %s is refused', (_, request, refusal) => {
    expect(asked(nine, request)).toEqual({ ok: false, refusal });
  });

  it('keeps what people type, angle brackets and emoji too', () => {
    const address = '<b>民族大道</b> 1号🏠 "门口"';
    const { order } = requested(nine, { ...app, form: { ...form, address } });
    expect(order.place).toEqual({ address });
    expect(z.decode(orderSchema, z.encode(orderSchema, order))).toEqual(order);
  });

  it('goes to the desk from the phone where there is one, else to a provider', () => {
    expect(requested(nine).order.track).toBe('DESK');
    expect(requested(nine, { category: 'appliances' }).order.track).toBe('PROVIDER');
    expect(requested(nine, { channel: 'WEB', item: '开锁', place: home }).order.track).toBe('PROVIDER');
  });

  it('has the number that people read to each other', () => {
    expect(orderNumber('2025-03-04', 1)).toBe('DD202503040001');
  });
});

describe('a form', () => {
  it.each([
    ['years', '3', { years: 3 }],
    ['years', 'drei', 'NOT_A_NUMBER'],
    ['years', 51, 'OUT_OF_RANGE'],
    ['brand', '海尔', 'NOT_A_CHOICE'],
    ['since', '昨天', 'NOT_A_TIME'],
    ['since', '2025-03-04T09:00:00+08:00', { since: '2025-03-04T01:00:00.000Z' }],
    ['fault', 'x'.repeat(501), 'TOO_LONG'],
    ['fault', '😀'.repeat(500), { fault: '😀'.repeat(500) }],
    ['colour', 'rot', 'UNKNOWN_FIELD'],
    ['fault', '  ', {}],
  ])('%s = %s', (field, value, result) => {
    const read = readForm(appliances.form, { [field]: value }, false);
    expect(read).toEqual(
      typeof result === 'string' ? { ok: false, refusal: [{ field, code: result }] } : { ok: true, value: result },
    );
  });
});

describe('a number without bounds of its own', () => {
  it.each([
    ['9007199254740993', 'OUT_OF_RANGE'],
    [-1e300, 'OUT_OF_RANGE'],
    ['9007199254740991', 9007199254740991],
    ['-2.5', -2.5],
  ])('%s', (value, result) => {
    const read = readForm([{ name: 'sum', label: '数量', type: 'number', required: false }], { sum: value }, false);
    expect(read).toMatchObject(
      typeof result === 'string' ? { refusal: [{ field: 'sum', code: result }] } : { value: { sum: result } },
    );
  });
});

describe('an order is generated', () => {
  it('only with everything that ORDER-15 asks for, and says what is missing', () => {
    const story = requested('2025-03-04 18:30:00');
    expect(tried(story, '2025-03-04 18:41:00', desk, { deed: 'create', phone: '12', mode: '空投' })).toEqual({
      code: 'FIELDS',
      errors: [
        { field: 'item', code: 'MISSING' },
        { field: 'address', code: 'MISSING' },
        { field: 'phone', code: 'UNREADABLE_NUMBER' },
        { field: 'mode', code: 'NOT_A_CHOICE' },
      ],
    });
    expect(tried(story, '2025-03-04 18:41:00', desk, { deed: 'create', item: '开锁', place: home })).toMatchObject({
      errors: ['contactName', 'phone', 'mode', 'serviceAt', 'price'].map((field) => ({ field, code: 'MISSING' })),
    });
  });

  it('with what was written down before', () => {
    const noted = did(requested('2025-03-04 18:30:00'), '2025-03-04 18:35:00', desk, { deed: 'confirm', item: '换锁' });
    expect(noted.order.confirmation.state).toBe('CONFIRMING');
    const { item, ...rest } = agreed;
    expect(did(noted, '2025-03-04 18:41:00', desk, rest).order).toMatchObject({ item: '换锁', title: '换锁' });
  });

  it('once, and is the customer’s from then on 订单已生成', () => {
    expect(customerState(createdStory().order)).toBe('订单已生成');
    expect(tried(createdStory(), '2025-03-04 18:42:00', desk, agreed)).toEqual({
      code: 'CREATED_ALREADY',
    });
  });
});

it('an order is stored and read again as it was', () => {
  for (const { order } of [requested(nine), createdStory(), servingStory(), doneStory()])
    expect(z.decode(orderSchema, z.encode(orderSchema, order))).toEqual(order);
});

it('impossible orders do not parse', () => {
  const order = z.encode(orderSchema, createdStory().order);
  const { place, ...lost } = order;
  expect(z.safeParse(orderSchema, lost).success).toBe(false);
  expect(z.safeParse(orderSchema, { ...order, dispatch: { state: 'OFFERED', offerId: 'x' } }).success).toBe(false);
  const finished = z.encode(orderSchema, doneStory().order);
  const end = { state: 'CANCELLED', at: '2025-03-04T00:00:00.000Z', by: { role: 'caller' } };
  expect(z.safeParse(orderSchema, { ...finished, end }).success).toBe(false);
});

it('two lines on one key, or two of one id, are refused', () => {
  expect(z.safeParse(orderCategoriesSchema, [locks, movers]).success).toBe(true);
  expect(z.safeParse(orderCategoriesSchema, [locks, { ...movers, key: '9' }]).success).toBe(false);
  expect(z.safeParse(orderCategoriesSchema, [locks, locks]).success).toBe(false);
});
