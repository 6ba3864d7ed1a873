/** The views of the work, in the order of the tabs. OFFERED: asked and not answered yet. */
export const views = ['OFFERED', 'UNASSIGNED', 'IN_HAND', 'HANDLED', 'OVERDUE'] as const;
export type View = (typeof views)[number];

/** Where in the portal one is; the address's part behind `#`, so that a phone's own back key works. */
export type Route =
  | { readonly page: 'WORK'; readonly view: View }
  | { readonly page: 'ORDER'; readonly orderId: string; readonly deed?: string }
  | { readonly page: 'STATISTICS' }
  | { readonly page: 'SHOP' };

const nameOf = (view: View): string => view.toLowerCase().replace('_', '-');

const viewOf = (name: string | undefined): View => views.find((view) => nameOf(view) === name) ?? 'OFFERED';

/** A part of an address; whoever types half an escape sees the first page, not a fault. */
const plain = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

const orderRoute = (orderId: string | undefined, deed: string | undefined): Route => {
  if (orderId === undefined) return { page: 'WORK', view: 'OFFERED' };
  return { page: 'ORDER', orderId, ...(deed && { deed }) };
};

/**
 * Reads an address; what is unknown is the first page.
 *
 * @example
 * readRoute('#/work-orders/in-hand') // { page: 'WORK', view: 'IN_HAND' }
 */
export const readRoute = (hash: string): Route => {
  const [, page, part, deed] = hash.split('/');
  if (page === 'orders' && part) return orderRoute(plain(part), deed);
  if (page === 'statistics') return { page: 'STATISTICS' };
  return page === 'shop' ? { page: 'SHOP' } : { page: 'WORK', view: viewOf(part) };
};

/**
 * The address of a page.
 *
 * @example
 * hashOf({ page: 'ORDER', orderId: 'o1', deed: 'complete' }) // '#/orders/o1/complete'
 */
export const hashOf = (route: Route): string => {
  if (route.page === 'WORK') return `#/work-orders/${nameOf(route.view)}`;
  if (route.page !== 'ORDER') return `#/${route.page.toLowerCase()}`;
  const deed = route.deed === undefined ? '' : `/${route.deed}`;
  return `#/orders/${encodeURIComponent(route.orderId)}${deed}`;
};
