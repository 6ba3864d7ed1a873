import type { OrderCategory, ProductOrders } from '#domain/orders';
import { car, delivery, takeaway } from './catalogue/errands.ts';
import { cleaning, housekeeping, locks, movers } from './catalogue/home.ts';
import { appliances, digital, house } from './catalogue/repairs.ts';

/** Table 1 of the norm (号百便民服务类别) in its own order; tenants add to it, "包括但不限于". Source: F.1, ORDER-05, ORDER-09. */
const categories: readonly OrderCategory[] = [
  housekeeping,
  car,
  delivery,
  appliances,
  cleaning,
  house,
  takeaway,
  movers,
  locks,
  digital,
];

/** What can be ordered, and which keys the menu speaks beside 0: 9, 4, 5, 8. Source: ORDER-05, P-ORDER-1. */
export const orders: ProductOrders = { categories, spoken: ['locks', 'appliances', 'cleaning', 'movers'] };
