import type * as z from 'zod';
import type { OrderCard, OrderCategory, OrderView, orderDeedSchema, wishedSchema } from '#domain/orders';
import { fenOf } from '../../shared/money.ts';
import { localMoment } from '../../shared/time.ts';
import { isSame, onTop, touched } from '../deeds/written.ts';
import { addressField, type Demand, emptyDemand, instantIn, placeOf, valuesOf, yuanText } from './demand.ts';

type DeedBody = z.input<typeof orderDeedSchema>;
type PartsOf<D extends DeedBody['deed']> = Omit<
  Extract<DeedBody, { deed: D }>,
  'deed' | 'orderId' | 'version' | 'commandId' | 'note'
>;
/** What is said of the demand; times in ISO form. */
export type Told = PartsOf<'confirm'>;
/** What was agreed beside it. */
export type Agreement = Omit<PartsOf<'create'>, keyof Told>;
/** What is to be another of both; a sum that is `null` is taken away. */
export type Changes = Told & Omit<PartsOf<'modify'>, keyof Told>;
/** The same of the first call, where nothing is agreed yet. */
type WishedBody = z.input<typeof wishedSchema>;

const filled = (text: string): string | undefined => text.trim() || undefined;

/** Item, form and place as they are sent. */
export const toldIn = (category: OrderCategory, demand: Demand, timeZone: string): Told => {
  const place = placeOf(demand);
  return {
    form: valuesOf(category, demand, timeZone),
    ...(demand.item !== '' && { item: demand.item }),
    ...(place && { place }),
  };
};

/** `NOW`, or an instant in ISO form; undefined while it is not whole. */
export const timeIn = (text: string, timeZone: string): string | undefined => {
  const at = instantIn(text, timeZone);
  if (text === 'NOW') return text;
  return at === undefined ? undefined : new Date(at).toISOString();
};

/** The rest of ORDER-15 as it is sent; what is empty is left out. */
export const agreementIn = (demand: Demand, timeZone: string): Agreement => {
  const [contactName, phone, mode, price] = [demand.contactName, demand.phone, demand.mode, demand.price].map(filled);
  const serviceAt = timeIn(demand.serviceAt, timeZone);
  const priceFen = fenOf(demand.yuan);
  return {
    ...(contactName !== undefined && { contactName }),
    ...(phone !== undefined && { phone }),
    ...(mode !== undefined && { mode }),
    ...(serviceAt !== undefined && { serviceAt }),
    ...(price !== undefined && { price }),
    ...(priceFen !== undefined && { priceFen }),
  };
};

/**
 * What was said beside the demand and is not agreed to yet. 立即 is what the form says before anybody was asked, so it is no wish.
 * Source: ORDER-07, ORDER-12.
 *
 * @example wishedIn({ ...demand, contactName: '王先生', serviceAt: 'NOW' }, 'Asia/Shanghai') // { contactName: '王先生', … }
 */
export const wishedIn = (demand: Demand, timeZone: string): WishedBody => {
  const { phone: _, serviceAt, ...rest } = agreementIn(demand, timeZone);
  return { ...rest, ...(serviceAt !== undefined && serviceAt !== 'NOW' && { serviceAt }) };
};

const textOf = (category: OrderCategory, name: string, value: string | number, timeZone: string): string => {
  const isTime = category.form.some((field) => field.name === name && field.type === 'datetime');
  return isTime ? localMoment(Date.parse(String(value)), timeZone) : String(value);
};

const answersIn = (category: OrderCategory, { form }: OrderView, timeZone: string): Demand['values'] =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name !== addressField(category)?.name)
      .map(([name, value]) => [name, textOf(category, name, value, timeZone)]),
  );

const placedIn = ({ place }: OrderView): Pick<Demand, 'address' | 'found'> => {
  if (place === undefined) return { address: '' };
  const { address, point, district = '' } = place;
  return { address, ...(point && { found: { text: address, address, district, point } }) };
};

const agreedIn = ({ agreed }: OrderView, timeZone: string): Partial<Demand> => {
  if (agreed === undefined) return {};
  const { contactName, mode, price, priceFen, serviceAt } = agreed;
  return { contactName, mode, price, yuan: yuanText(priceFen), serviceAt: localMoment(serviceAt, timeZone), phone: '' };
};

/** What was said in the first call; who rings back does not ask it again. */
const wishesIn = ({ wished }: OrderView, timeZone: string): Partial<Demand> => {
  if (wished === undefined) return {};
  const { contactName, mode, price, priceFen, serviceAt = 'NOW' } = wished;
  return {
    ...(contactName !== undefined && { contactName }),
    ...(mode !== undefined && { mode }),
    ...((price !== undefined || priceFen !== undefined) && { price: price ?? '', yuan: yuanText(priceFen) }),
    serviceAt: serviceAt === 'NOW' ? serviceAt : localMoment(serviceAt, timeZone),
  };
};

/**
 * An order as its form: to be completed, or to be changed. A number that is agreed already stays with the API, which alone has it whole.
 */
export const demandIn = (category: OrderCategory, { order, callBack }: OrderCard, timeZone: string): Demand => {
  const number = callBack && !callBack.masked ? callBack.number : '';
  const empty = emptyDemand(category, number);
  return {
    ...empty,
    ...(order.item !== undefined && { item: order.item }),
    ...placedIn(order),
    values: answersIn(category, order, timeZone),
    ...wishesIn(order, timeZone),
    ...agreedIn(order, timeZone),
  };
};

/** A sum that stood there and was taken out. */
const withoutSum = (before: Agreement, after: Agreement): Pick<Changes, 'priceFen'> =>
  before.priceFen !== undefined && after.priceFen === undefined ? { priceFen: null } : {};

/**
 * What a changed demand asks to be changed: only that, since an agreed time that has passed can't be agreed anew. Source: ORDER-21.
 *
 * @example changesIn(category, before, { ...before, serviceAt: '2025-03-06T14:00' }, 'Asia/Shanghai') // { serviceAt: … }
 */
export const changesIn = (category: OrderCategory, before: Demand, after: Demand, timeZone: string): Changes => {
  const [agreedBefore, agreedAfter] = [agreementIn(before, timeZone), agreementIn(after, timeZone)];
  return {
    ...touched(toldIn(category, before, timeZone), toldIn(category, after, timeZone)),
    ...touched(agreedBefore, agreedAfter),
    ...withoutSum(agreedBefore, agreedAfter),
  };
};

const placeIn = ({ address, found }: Demand): Pick<Demand, 'address' | 'found'> => ({
  address,
  ...(found && { found }),
});

/**
 * What was written of a demand, put on what stands now: a place is one thing, so are the answers each.
 *
 * @example demandOnTop(before, { ...before, serviceAt: 'T14:00' }, { ...before, price: '150元' }) // { serviceAt: 'T14:00', price: '150元', … }
 */
export const demandOnTop = (before: Demand, now: Demand, written: Demand): Demand => {
  const { address: _, found: __, ...rest } = onTop(before, now, written);
  const place = isSame(placeIn(before), placeIn(written)) ? placeIn(now) : placeIn(written);
  return { ...rest, ...place, values: onTop(before.values, now.values, written.values) };
};
