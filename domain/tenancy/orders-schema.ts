import * as z from 'zod/mini';
import { orderCategorySchema, orderItemSchema, orderRulesSchema, spokenLinesSchema } from '../orders/index.ts';

/** The field without its default, which must not come between a tenant's silence and the product's word. */
const own = <T extends z.core.SomeType>({ def }: z.ZodMiniDefault<T>) => z.optional(def.innerType);

const rules = orderRulesSchema.shape;
const item = orderItemSchema.shape;
const { title, key, on, desk, form, hours, modes } = orderCategorySchema.shape;

const ownRulesSchema = z.strictObject({
  version: own(rules.version),
  promiseMinutes: own(rules.promiseMinutes),
  offerMinutes: own(rules.offerMinutes),
  radiiKm: own(rules.radiiKm),
  modification: own(rules.modification),
  cancelWindow: own(rules.cancelWindow),
  closeAfterDays: own(rules.closeAfterDays),
});

/** An item that the product has, in part; or one of the tenant's own. */
const ownItemSchema = z.strictObject({
  ...{ id: item.id, price: item.price, priceFen: item.priceFen },
  title: z.optional(item.title),
  on: own(item.on),
});

const ownCategorySchema = z.strictObject({
  title: z.optional(title),
  on: own(on),
  /** `none` takes the line's key away: callers reach it through a person. */
  key: z.optional(z.union([key.def.innerType, z.literal('none')])),
  desk: own(desk),
  items: z.optional(z.array(ownItemSchema)),
  form: own(form),
  hours: own(hours),
  modes: own(modes),
  rules: z.optional(ownRulesSchema),
});
export type OwnCategory = z.infer<typeof ownCategorySchema>;

/** What a tenant decides about the orders of a product. Source: ORDER-05, ORDER-09. */
export const tenantOrdersSchema = z.strictObject({
  /** By id: parts of the product's category, or a whole one of the tenant's own. */
  categories: z._default(z.record(orderCategorySchema.shape.id, ownCategorySchema), {}),
  /** The lines whose keys the menu speaks, in its order. */
  spoken: z.optional(spokenLinesSchema),
});
