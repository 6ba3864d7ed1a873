import { describe, expect, it } from 'vitest';
import { hashOf, type Route, readRoute, views } from '../../../web/provider/route.ts';

describe('the addresses of the portal', () => {
  const routes: readonly Route[] = [
    ...views.map((view) => ({ page: 'WORK', view }) as const),
    { page: 'ORDER', orderId: 'o/1' },
    { page: 'ORDER', orderId: 'o1', deed: 'complete' },
    { page: 'STATISTICS' },
    { page: 'SHOP' },
  ];

  it('lead back to the page they were made of, so that the back key works', () => {
    for (const route of routes) expect(readRoute(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/nowhere', '#/work-orders/other', '#/orders/', '#/orders/%E0%A4'])(
    'show the offers where they make no sense: "%s"',
    (hash) => {
      expect(readRoute(hash)).toEqual({ page: 'WORK', view: 'OFFERED' });
    },
  );
});
