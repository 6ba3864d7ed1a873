import * as z from 'zod/mini';
import { type OrderCard, type OrderCategory, orderCardSchema, orderCategorySchema } from '#domain/orders';
import { type Demand, emptyDemand } from '../../../../web/agent/orders/demand.ts';

export const timeZone = 'Asia/Shanghai';
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+08:00`);
export const now = at('2025-03-04 18:30:00');
export const moment = { now, timeZone };

export const locks: OrderCategory = z.parse(orderCategorySchema, {
  ...{ id: 'locks', title: '开锁修锁', key: '9', desk: true, modes: ['上门', '到店'], rules: {} },
  items: [
    { id: '开锁', title: '开锁', price: '120元起', priceFen: 12000 },
    { id: '换锁', title: '换锁', price: '200元起', priceFen: 20000 },
    { id: '修锁', title: '修锁', on: false },
  ],
  form: [
    { name: 'address', label: '服务地址', type: 'address', required: true },
    { name: 'lock', label: '锁的种类', type: 'choice', choices: ['防盗门', '汽车'], required: true },
    { name: 'doors', label: '几扇门', type: 'number', min: 1, max: 9 },
    { name: 'lostAt', label: '何时丢失', type: 'datetime' },
  ],
});

export const water: OrderCategory = z.parse(orderCategorySchema, {
  ...{ id: 'takeaway', title: '外送服务', modes: ['送货'], rules: {} },
  items: [{ id: '送水', title: '送水', price: '18元', priceFen: 1800 }],
});

export const whole: Demand = {
  ...emptyDemand(locks, '0771-5551234'),
  ...{ item: '开锁', price: '120元起', yuan: '120', contactName: '王先生', address: '青秀区金湖路59号' },
  values: { lock: '防盗门' },
};

const id = '7b0c9a52-6f0e-4d0c-9b8e-3a1f5f1f0a01';

/** An order as the API answers it: created, with a time agreed. */
export const card = (change: Record<string, unknown> = {}): OrderCard =>
  z.parse(orderCardSchema, {
    order: {
      ...{ orderId: id, number: 'DD202503040001', version: 3, product: 'convenience-orders', category: 'locks' },
      ...{ title: '开锁', channel: 'PHONE', requestedAt: '2025-03-04T10:30:00Z', track: 'DESK', urged: 0 },
      promise: { startsAt: '2025-03-04T10:30:00Z', due: '2025-03-04T10:50:00Z' },
      ...{ confirmation: 'CREATED', stage: 'OFFERED', item: '开锁' },
      form: { address: '青秀区金湖路59号', lock: '防盗门', lostAt: '2025-03-04T09:00:00.000Z' },
      place: { address: '青秀区金湖路59号', point: { lat: 22.817, lng: 108.366 } },
      agreed: {
        ...{ contactName: '王先生', phone: { kind: 'FIXED', masked: '0771-***1234' }, mode: '上门' },
        ...{ serviceAt: '2025-03-04T11:10:00Z', price: '120元起', priceFen: 12000 },
      },
      payment: { state: 'NONE' },
      ...{ offers: [], contacts: [], timeline: [], sentence: '您的开锁订单已生成', deeds: ['modify', 'cancel'] },
      ...change,
    },
    callBack: { number: '0771-5551234', masked: false },
  });
