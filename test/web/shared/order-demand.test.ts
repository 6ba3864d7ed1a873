import { describe, expect, it } from 'vitest';
import { orderCategorySchema } from '#domain/orders';
import { instantIn, itemsOf, questionsOf, withItem } from '../../../web/shared/order-demand.ts';

const locks = orderCategorySchema.parse({
  ...{ id: 'locks', title: '开锁修锁', rules: {}, modes: ['上门'] },
  items: [
    { id: '开锁', title: '开锁', price: '120元起', priceFen: 12000 },
    { id: '换锁', title: '换锁', price: '200元起' },
    { id: '配钥匙', title: '配钥匙', on: false },
  ],
  form: [
    { name: 'home', label: '家庭地址', type: 'address', required: true },
    { name: 'lockType', label: '锁的类型', type: 'text' },
  ],
});
const unlocking = { item: '开锁', price: '120元起', yuan: '120', address: '民族大道1号' };

describe('what is written of an order at the desk and in the portal (ORDER-15)', () => {
  it('takes the price of another item, with all else as it was', () => {
    expect(withItem(locks, unlocking, '换锁')).toEqual({ ...unlocking, item: '换锁', price: '200元起', yuan: '' });
  });

  it.each([
    ['words', { price: '100元，老客户' }],
    ['sum', { yuan: '100' }],
  ])('keeps %s of a price that was agreed on', (_, own) => {
    expect(withItem(locks, { ...unlocking, ...own }, '换锁')).toEqual({ ...unlocking, ...own, item: '换锁' });
  });

  it('offers items that are sold, and the one that was chosen before', () => {
    expect(itemsOf(locks, undefined).map(({ id }) => id)).toEqual(['开锁', '换锁']);
    expect(itemsOf(locks, '配钥匙')).toHaveLength(3);
  });

  it('asks for the place once', () => {
    expect(questionsOf(locks).map(({ name }) => name)).toEqual(['lockType']);
  });

  it('means the time of the tenant', () => {
    expect(instantIn('2025-03-04T19:00', 'Asia/Shanghai')).toBe(Date.parse('2025-03-04T11:00:00Z'));
    expect(instantIn('2025-03-04', 'Asia/Shanghai')).toBeUndefined();
    expect(instantIn('2025-13-41T19:00', 'Asia/Shanghai')).toBeUndefined();
  });
});
