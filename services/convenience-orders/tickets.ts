import type { ClockPolicy, ProductTickets } from '#domain/tickets';

const HOUR = 3600;

/** 24小时内与用户联系: met by a logged contact, not by reading the ticket; the supervisor hears of a breach. Source: ORDER-34, ORDER-36. */
const oneDay: ClockPolicy = {
  name: 'FIRST_RESPONSE',
  start: 'CREATED',
  target: { unit: 'WALL', seconds: 24 * HOUR },
  warn: [{ afterStartSeconds: 20 * HOUR }],
  stop: 'CONTACTED',
  onBreach: { escalateTo: 'supervisor' },
};

const rules = { version: 1, pausable: false, reopens: 1, clocks: [oneDay] };

/** What the convenience service promises beside its orders: a complaint or question is rung back within a day. Source: ORDER-31..36, table 0.6. */
export const tickets: ProductTickets = {
  policies: {
    COMPLAINT: { ...rules, id: 'order-complaint', kind: 'COMPLAINT' },
    SUGGESTION: { ...rules, id: 'order-suggestion', kind: 'SUGGESTION' },
    CONSULTATION: { ...rules, id: 'order-consultation', kind: 'CONSULTATION' },
  },
  categories: [
    {
      code: 'provider',
      title: '服务商',
      children: [
        { code: 'provider.late', title: '未按时上门' },
        { code: 'provider.attitude', title: '服务态度' },
        { code: 'provider.quality', title: '服务质量' },
        { code: 'provider.damage', title: '物品损坏' },
      ],
    },
    {
      code: 'price',
      title: '资费',
      children: [
        { code: 'price.higher', title: '实收高于报价' },
        { code: 'price.refund', title: '退款' },
      ],
    },
    {
      code: 'order',
      title: '订单',
      children: [
        { code: 'order.no-contact', title: '未在承诺时间内联系' },
        { code: 'order.change', title: '修改或取消' },
      ],
    },
    { code: 'agent', title: '座席服务' },
    { code: 'question', title: '业务咨询' },
    { code: 'other', title: '其他' },
  ],
};
