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
import { instantOf } from '../../shared/time.ts';

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

/** What is wrong, by the name of the field; the API's own names (ORDER-30). */
export type Troubles = Readonly<Record<string, FieldError['code']>>;

const soldItems = ({ items }: OrderCategory) => items.filter(({ on }) => on);

/** What a category can be written with: those of its items that are sold now. */
export const itemsOf = (category: OrderCategory, chosen: string): OrderCategory['items'] =>
  category.items.filter(({ id, on }) => on || id === chosen);

/** Fen as people write them. */
export const yuanText = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100));

const priced = (category: OrderCategory, id: string): Pick<Demand, 'price' | 'yuan'> => {
  const item = category.items.find((each) => each.id === id);
  return { price: item?.price ?? '', yuan: yuanText(item?.priceFen) };
};

/**
 * Another item brings its price, unless somebody has agreed on one of his own.
 *
 * @example withItem(locks, demand, '开锁').price // '120元起'
 */
export const withItem = (category: OrderCategory, demand: Demand, item: string): Demand => {
  const before = priced(category, demand.item);
  const untouched = demand.price === before.price && demand.yuan === before.yuan;
  return { ...demand, item, ...(untouched && priced(category, item)) };
};

/** A demand of which nothing is known but who calls; the only item and the first mode stand there already. */
export const emptyDemand = (category: OrderCategory | undefined, phone: string): Demand => {
  const empty: Demand = {
    ...{ item: '', values: {}, address: '', contactName: '', phone, mode: category?.modes[0] ?? '' },
    ...{ serviceAt: 'NOW', price: '', yuan: '' },
  };
  const [only, second] = category === undefined ? [] : soldItems(category);
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

/** The question of a form that the order's place answers. */
export const addressField = ({ form }: OrderCategory): FieldSpec | undefined =>
  form.find(({ type }) => type === 'address');

/** The questions of a form beside its place. */
export const questionsOf = (category: OrderCategory): readonly FieldSpec[] =>
  category.form.filter((field) => field !== addressField(category));

export const placeOf = ({ address, found }: Demand): Place | undefined => {
  const text = address.trim();
  return text === '' ? undefined : { address: text, ...(found && { point: found.point }) };
};

/** The instant of a local `2025-03-04T19:00`; undefined while it is not whole. */
export const instantIn = (local: string, timeZone: string): number | undefined => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(local) ?? [];
  return date === undefined || time === undefined ? undefined : instantOf(date, `${time}:00`, timeZone);
};

const sentValue = ({ type }: FieldSpec, text: string, timeZone: string): string => {
  const at = type === 'datetime' ? instantIn(text, timeZone) : undefined;
  return at === undefined ? text : new Date(at).toISOString();
};

/** The form as it is sent: what was answered, times as instants. */
export const valuesOf = (category: OrderCategory, { values }: Demand, timeZone: string): FormValues =>
  Object.fromEntries(
    questionsOf(category).flatMap((field) => {
      const text = (values[field.name] ?? '').trim();
      return text === '' ? [] : [[field.name, sentValue(field, text, timeZone)]];
    }),
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

/**
 * What is wrong with what is known so far: what cannot be read, and nothing that is only missing. Source: ORDER-12.
 *
 * @example someTroubles(locks, { ...demand, phone: '一三八' }, moment) // { phone: 'UNREADABLE_NUMBER' }
 */
export const someTroubles = (category: OrderCategory, demand: Demand, { timeZone }: Moment): Troubles => ({
  ...formTroubles(category, demand, false, timeZone),
  ...lengthTroubles(demand),
  ...phoneTroubles(demand),
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
  ...timeTroubles(demand, moment),
  ...moneyTroubles(demand),
});
