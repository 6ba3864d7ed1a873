import * as z from 'zod/mini';
import { feeSchema, instantSchema } from '../kernel/index.ts';

export const pointSchema = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lng: z.number().check(z.gte(-180), z.lte(180)),
});

/** Of an address, and of a customer's name: what a command or a form may bring, the row must hold. */
export const LONGEST_ADDRESS = 200;
export const LONGEST_NAME = 64;

/** Where the service is done; without a point, nobody could say who is near (ambiguity 23). */
export const placeSchema = z.object({
  address: z.string().check(z.minLength(1), z.maxLength(LONGEST_ADDRESS)),
  point: z.optional(pointSchema),
  /** 青秀区, as the map calls it; a provider may serve only some. */
  district: z.optional(z.string().check(z.maxLength(64))),
});
export type Place = z.infer<typeof placeSchema>;

/** What a form holds: text, numbers, and times in ISO form. */
export const formValuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type FormValues = z.infer<typeof formValuesSchema>;

/** What must be agreed with the customer beside item, place and form. The number itself is sealed by the store. Source: ORDER-15. */
export const agreedSchema = z.object({
  contactName: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  phone: z.object({ kind: z.enum(['FIXED', 'MOBILE', 'SERVICE', 'FOREIGN']), masked: z.string() }),
  /** 服务方式 */
  mode: z.string(),
  serviceAt: instantSchema,
  /** 资费标准 in words. */
  price: z.string().check(z.minLength(1), z.maxLength(200)),
  priceFen: z.optional(feeSchema),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** Said in the first call and not agreed to yet, so that nobody has to say it twice: when, how, for how much, who is asked for. Source: ORDER-07, ORDER-12. */
export const wishedSchema = z.object({
  contactName: z.optional(agreedSchema.shape.contactName),
  mode: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  serviceAt: z.optional(z.union([z.literal('NOW'), instantSchema])),
  price: z.optional(agreedSchema.shape.price),
  priceFen: z.optional(feeSchema),
});
