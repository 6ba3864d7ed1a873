import type { Service } from '../define.ts';
import { renderPrompts } from '../render-prompts.ts';
import { callFlow } from './call-flow.ts';
import { orders } from './catalogue.ts';
import { policy } from './policy.ts';
import { menuOf, prompts } from './prompts.ts';
import { script } from './script.ts';
import { defaults } from './settings.ts';
import { tickets } from './tickets.ts';
import { visits } from './visits.ts';

/** 号码百事通便民服务: local services by telephone, for everybody. Source: ORDER-01, ORDER-04, F.1. */
export const convenienceOrders: Service = {
  id: 'convenience-orders',
  title: '便民服务',
  summary: '114便民服务:按键直达专席,20分钟内回电确认,就近派单,上门服务',
  defaults,
  hasMembers: false,
  entries: {
    hotline: { flow: 'orders-inbound', title: '便民服务' },
    service: { flow: 'orders-inbound', title: '客服' },
  },
  queues: [
    {
      ...{ name: 'specialist', title: '服务商专席', roles: ['specialist'] },
      transfer: { flow: 'order-desk-transfer', from: ['service'] },
    },
    { name: 'service', title: '客服', roles: ['service'] },
  ],
  prompts,
  renderPrompts: (settings) => renderPrompts(prompts, settings, { menu: menuOf(settings.orders) }),
  script,
  policy,
  tickets,
  visits,
  orders,
  flows: callFlow,
};
