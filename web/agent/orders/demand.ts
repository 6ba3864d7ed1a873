import * as z from 'zod';
import { parsePhoneNumber } from '#domain/kernel';
import {
  type FieldError,
  type FieldSpec,
  type FormValues,
  type OrderCategory,
  type Place,
  pointSchema,
  readForm,
} from '#domain/orders';
import { fenOf } from '../../shared/money.ts';
import { addressField, instantIn, itemsOf, questionsOf, withItem } from '../../shared/order-demand.ts';

export { yuanText } from '../../shared/money.ts';
export { addressField, instantIn, itemsOf, questionsOf, withItem };

/** A place that a map has found for what somebody typed. */
const foundSchema = z.object({
  /** What was typed when it was found. */
  text: z.string(),
  address: z.string(),
  district: z.string(),
  point: pointSchema,
});
export type Found = z.infer<typeof foundSchema>;

/**
 * What is wanted and agreed, while it is being written. `serviceAt` is `NOW` or a local `2025-03-04T19:00`; so are the form's times.
 * Source: ORDER-15, ORDER-16.
 */
export const demandSchema = z.object({
  item: z.string(),
  values: z.record(z.string(), z.string()),
  address: z.string(),
  found: z.optional(foundSchema),
  contactName: z.string(),
  phone: z.string(),
  mode: z.string(),
  serviceAt: z.string(),
  price: z.string(),
  yuan: z.string(),
});
export type Demand = z.infer<typeof demandSchema>;

/**
 * What of ORDER-15 a form asks for: all of it with the number; what is wished, while nothing is agreed; or only what is wanted, where nothing
 * else can be told.
 */
export type Asks = 'ALL' | 'WISHED' | 'DEMAND';

/** What is wrong, by the name of the field; the API's own names (ORDER-30). */
export type Troubles = Readonly<Record<string, FieldError['code']>>;

/** A demand of which nothing is known but who calls; the only item and the first mode stand there already. */
export const emptyDemand = (category: OrderCategory | undefined, phone: string): Demand => {
  const empty: Demand = {
    ...{ item: '', values: {}, address: '', contactName: '', phone, mode: category?.modes[0] ?? '' },
    ...{ serviceAt: 'NOW', price: '', yuan: '' },
  };
  const [only, second] = category === undefined ? [] : itemsOf(category, undefined);
  return category && only && !second ? withItem(category, empty, only.id) : empty;
};

/** Another category asks other questions; who calls, where and when stays. */
export const withCategory = (category: OrderCategory, demand: Demand): Demand => {
  const { item, mode, price, yuan } = emptyDemand(category, demand.phone);
  return { ...demand, values: {}, item, mode, price, yuan };
};

/** More of the same address (3单元201) leaves the point where it is; another address has none. */
export const withAddress = (demand: Demand, address: string): Demand => {
  const { found, ...rest } = demand;
  return found && address.startsWith(found.text) ? { ...rest, address, found } : { ...rest, address };
};

/** One of the map's hits is the right one; what was typed stays, since it says more than a map knows. */
export const located = (demand: Demand, hit: Omit<Found, 'text'>): Demand => ({
  ...demand,
  found: { text: demand.address, address: hit.address, district: hit.district, point: hit.point },
});

const without = ({ found: _, ...rest }: Demand): Demand => rest;

/**
 * What the map has found for a text, or that it is none of its places; an answer about what stands there no longer changes nothing.
 *
 * @example locatedFor('金湖路59号', { ...demand, address: '民族大道1号' }, hit) // the demand as it is
 */
export const locatedFor = (text: string, demand: Demand, hit: Omit<Found, 'text'> | undefined): Demand => {
  if (demand.address.trim() !== text.trim()) return demand;
  return hit === undefined ? without(demand) : located(demand, hit);
};

export const placeOf = ({ address, found }: Demand): Place | undefined => {
  const text = address.trim();
  const { point, district = '' } = found ?? {};
  return text === '' ? undefined : { address: text, ...(point && { point }), ...(district !== '' && { district }) };
};

const sentValue = ({ type }: FieldSpec, text: string, timeZone: string): string => {
  const at = type === 'datetime' ? instantIn(text, timeZone) : undefined;
  return at === undefined ? text : new Date(at).toISOString();
};

/** The form as it is sent: times as instants, and '' for what is not answered, which takes an old answer away. */
export const valuesOf = (category: OrderCategory, { values }: Demand, timeZone: string): FormValues =>
  Object.fromEntries(
    questionsOf(category).map((field) => [field.name, sentValue(field, (values[field.name] ?? '').trim(), timeZone)]),
  );

/** When somebody reads a demand, and where. */
export interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

const formTroubles = (category: OrderCategory, demand: Demand, complete: boolean, timeZone: string): Troubles => {
  const read = readForm(questionsOf(category), valuesOf(category, demand, timeZone), complete);
  return read.ok ? {} : Object.fromEntries(read.refusal.map(({ field, code }) => [field, code]));
};

const longest = { name: 64, text: 200 } as const;

const lengthTroubles = ({ address, contactName, price }: Demand): Troubles =>
  Object.fromEntries(
    Object.entries({ address, contactName, price })
      .filter(([field, text]) => text.trim().length > longest[field === 'contactName' ? 'name' : 'text'])
      .map(([field]) => [field, 'TOO_LONG' as const]),
  );

const phoneTroubles = ({ phone }: Demand): Troubles =>
  phone.trim() === '' || parsePhoneNumber(phone).ok ? {} : { phone: 'UNREADABLE_NUMBER' };

const timeTroubles = ({ serviceAt }: Demand, { now, timeZone }: Moment): Troubles => {
  if (serviceAt === 'NOW') return {};
  const at = instantIn(serviceAt, timeZone);
  if (at === undefined) return { serviceAt: 'NOT_A_TIME' };
  return at < Math.floor(now / 1000) * 1000 ? { serviceAt: 'PAST' } : {};
};

const moneyTroubles = ({ yuan }: Demand): Troubles =>
  yuan.trim() === '' || fenOf(yuan) !== undefined ? {} : { priceFen: 'NOT_A_NUMBER' };

const needed = ['contactName', 'phone', 'mode', 'price', 'address'] as const satisfies readonly (keyof Demand)[];

const missing = (category: OrderCategory, demand: Demand): Troubles => ({
  ...(category.items.length > 0 && demand.item === '' ? { item: 'MISSING' } : {}),
  ...Object.fromEntries(needed.flatMap((field) => (demand[field].trim() === '' ? [[field, 'MISSING' as const]] : []))),
});

/** What is wrong with what is wanted alone, beside all that is agreed. */
export const demandTroubles = (category: OrderCategory, demand: Demand, { timeZone }: Moment): Troubles => ({
  ...formTroubles(category, demand, false, timeZone),
  ...(demand.address.trim().length > longest.text ? { address: 'TOO_LONG' } : {}),
});

/**
 * What is wrong with what is known so far: what cannot be read, and nothing that is only missing. Source: ORDER-12.
 *
 * @example someTroubles(locks, { ...demand, phone: '一三八' }, moment) // { phone: 'UNREADABLE_NUMBER' }
 */
export const someTroubles = (category: OrderCategory, demand: Demand, moment: Moment): Troubles => ({
  ...formTroubles(category, demand, false, moment.timeZone),
  ...lengthTroubles(demand),
  ...phoneTroubles(demand),
  ...timeTroubles(demand, moment),
  ...moneyTroubles(demand),
});

/**
 * What keeps an order from being generated: all of ORDER-15 must be there. Empty: it may be.
 *
 * @example allTroubles(locks, { ...whole, price: '' }, moment) // { price: 'MISSING' }
 */
export const allTroubles = (category: OrderCategory, demand: Demand, moment: Moment): Troubles => ({
  ...missing(category, demand),
  ...someTroubles(category, demand, moment),
  ...formTroubles(category, demand, true, moment.timeZone),
});
