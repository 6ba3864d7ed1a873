import { usualPolicy } from '#domain/visits';
import type { ServiceVisits } from '../define.ts';

/**
 * Whom the convenience service asks afterwards: everybody whose order is done, half an hour later, each order by itself; and whose
 * complaint was settled. Source: ORDER-26, ORDER-37, ORDER-40, X-14.
 */
export const visits: ServiceVisits = {
  policy: {
    ...usualPolicy,
    occasions: [
      { event: 'order.done', percent: 100 },
      { event: 'ticket.closed', kinds: ['COMPLAINT'], percent: 100 },
    ],
    restDays: 0,
    reasons: ['服务态度', '上门时间', '服务质量', '收费', '其他'],
  },
  flow: 'survey',
};
