import { describe, expect, test } from 'vitest';
import { lineOnKey } from '#domain/orders';
import { orderSettings, readTenant } from '#domain/tenancy';
import { findService } from '#services';
import { tenantWith } from '../../services/convenience-orders/tenant-with.ts';

const service = findService('convenience-orders');
if (!service?.orders) throw new Error('nobody sells convenience orders');
const seed = { ...service.orders, defaults: service.defaults };

const settle = (orders?: object) => orderSettings(tenantWith(orders), 'convenience-orders', seed);
const settled = (orders?: object) => {
  const read = settle(orders);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
const issues = (orders: object) => {
  const read = settle(orders);
  return read.ok ? [] : read.refusal.map(({ path, expected }) => `${path.join('.')}: ${expected}`);
};
const lineOf = (id: string, orders?: object) => settled(orders).categories.find((line) => line.id === id);

const petForm = [{ name: 'address', label: '地址', type: 'address', required: true }];
const pets = { title: '宠物服务', items: [{ id: 'bath', title: '宠物洗澡' }], form: petForm };

test('a tenant that says nothing offers what the product does, under the first number of its hotline', () => {
  const { categories, spoken, ...rest } = settled();
  expect(rest).toMatchObject({ product: 'convenience-orders', productName: '114便民', hotline: '118114' });
  expect(categories.map(({ id }) => id)).toEqual(seed.categories.map(({ id }) => id));
  expect(spoken).toEqual(seed.spoken);
});

test('a part that the file names is the tenant’s, and all beside it stays the product’s', () => {
  const movers = lineOf('movers', {
    categories: { movers: { rules: { promiseMinutes: 60 }, hours: { mon: ['09:00-18:00'] } } },
  });
  expect(movers?.rules).toEqual({ ...lineOf('movers')?.rules, promiseMinutes: 60 });
  expect(movers?.hours).toEqual({ mon: ['09:00-18:00'] });
  expect(movers?.items).toEqual(lineOf('movers')?.items);
});

test('items are merged by their ids, and new ones come behind', () => {
  const items = [
    { id: '换锁', on: false },
    { id: '智能锁安装', title: '智能锁安装', price: '300元起' },
  ];
  expect(lineOf('locks', { categories: { locks: { items } } })?.items).toEqual([
    ...(lineOf('locks')?.items.slice(0, 2) ?? []),
    { id: '换锁', title: '换锁', on: false, price: '200元起,锁具另计' },
    { id: '智能锁安装', title: '智能锁安装', on: true, price: '300元起' },
  ]);
});

test('an id that the product does not have is a whole line of the tenant’s own', () => {
  expect(lineOf('pets', { categories: { pets } })).toMatchObject({
    ...{ title: '宠物服务', on: true, desk: false, modes: ['上门'], rules: { promiseMinutes: 20 } },
    items: [{ id: 'bath', title: '宠物洗澡', on: true }],
  });
});

test('a line that is off, or whose key was taken away, is on no key', () => {
  const { categories, spoken } = settled({ categories: { locks: { key: 'none' }, movers: { on: false } } });
  expect(lineOnKey(categories, '9')).toBeUndefined();
  expect(lineOnKey(categories, '8')).toBeUndefined();
  expect(lineOnKey(categories, '4')?.id).toBe('appliances');
  expect(spoken).toEqual(['appliances', 'cleaning']);
});

describe('what is wrong is told with its place in the file', () => {
  const at = 'services.convenience-orders.orders';
  test.each([
    ['a line of its own without a title', { categories: { pets: { items: [] } } }, `${at}.categories.pets.title: `],
    [
      'an item of its own without a title',
      { categories: { locks: { items: [{ id: '换锁' }, { id: '配钥匙' }] } } },
      `${at}.categories.locks.items.1.title: `,
    ],
    [
      'a key that another line has',
      { categories: { pets: { ...pets, key: '9' } } },
      `${at}.categories: one category on each key`,
    ],
    ['a spoken line that there is not', { spoken: ['pets'] }, `${at}.spoken.0: a line that has a key; pets is none`],
    [
      'a spoken line without a key',
      { categories: { locks: { key: 'none' } }, spoken: ['locks'] },
      `${at}.spoken.0: a line that has a key; locks has none`,
    ],
  ])('%s', (_, orders, told) => {
    expect(issues(orders)).toEqual([expect.stringContaining(told)]);
  });

  test('a word that nobody knows is refused when the file is read', () => {
    const document = (orders: object) => ({
      ...{ id: 'sd', name: '山东电信' },
      services: { 'convenience-orders': { numbers: [{ shortCode: '118114' }], orders } },
    });
    for (const orders of [
      { categories: { movers: { rules: { promiseMinute: 60 } } } },
      { categories: { movers: { colour: 'red' } } },
      { spoken: ['a', 'b', 'c', 'd', 'e'] },
    ])
      expect(readTenant(document(orders)).ok).toBe(false);
  });
});
