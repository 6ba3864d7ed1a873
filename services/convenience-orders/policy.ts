import type { ServicePolicy } from '../define.ts';
import { orders } from './catalogue.ts';

/** What an agent files a call under, and what he does not promise. Source: ORDER-08, ORDER-15. */
export const policy: ServicePolicy = {
  fields: [...orders.categories.map(({ title }) => title), '其他'],
  notCovered: ['服务商确认前的价格承诺', '代服务商收取现金'],
};
