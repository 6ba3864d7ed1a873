import * as z from 'zod/mini';
import { productIdSchema } from '../kernel/index.ts';
import { type OrderCategory, orderCategoriesSchema } from './category.ts';

/** ORDER-05: at most five keys are spoken, and 0 for a person is always one of them. */
const MOST_SPOKEN = 4;

/** Which lines' keys the menu speaks, in its order; the other keys work silently. Source: ORDER-05. */
export const spokenLinesSchema = z.array(z.string()).check(z.maxLength(MOST_SPOKEN));

/** What a tenant's product offers to order; the row `PRODUCT#<product>` | `ORDERS`. Source: ORDER-03, ORDER-05, ORDER-09. */
export const orderSettingsSchema = z.object({
  product: productIdSchema,
  productName: z.string(),
  timeZone: z.string(),
  /** What customers dial: 118114. */
  hotline: z.string(),
  categories: orderCategoriesSchema,
  spoken: spokenLinesSchema,
});
export type OrderSettings = z.infer<typeof orderSettingsSchema>;

/** What a product offers where the tenant's file says nothing. */
export interface ProductOrders {
  readonly categories: readonly OrderCategory[];
  readonly spoken: readonly string[];
}

/**
 * The line that a key leads to, while the tenant offers it. Source: ORDER-04, ORDER-05.
 *
 * @example lineOnKey(categories, '9')?.title // '开锁修锁'
 */
export const lineOnKey = (categories: readonly OrderCategory[], key: string): OrderCategory | undefined =>
  categories.find((category) => category.on && category.key === key);
