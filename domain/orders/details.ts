import { type Instant, maskPhone, type Outcome, ok, parsePhoneNumber, refuse, theSecond } from '../kernel/index.ts';
import type { OrderCategory, OrderItem } from './category.ts';
import type { Agreed, Place } from './demand-schema.ts';
import type { DeedOf } from './doing.ts';
import type { FieldError } from './errors.ts';
import { addressIn, readForm } from './form.ts';
import type { Order } from './schema.ts';

/** What somebody says of an order, in parts. */
type Said = Partial<Pick<DeedOf<'confirm'>, 'item' | 'form' | 'place'>>;
/** The parts of ORDER-15 that the form does not have. */
type SaidToo = Partial<Pick<DeedOf<'create'>, 'contactName' | 'phone' | 'mode' | 'serviceAt' | 'price' | 'priceFen'>>;

/** The demand as it then is: form, item and place, and the title by which it goes. */
export type Demand = Pick<Order, 'form' | 'title'> & Partial<Pick<Order, 'item' | 'place'>>;

type Read<T> = Outcome<T, readonly FieldError[]>;

const itemOf = ({ items }: OrderCategory, id: string | undefined): OrderItem | undefined =>
  items.find((item) => item.id === id);

const itemError = (category: OrderCategory, said: Said, item: string | undefined, complete: boolean): FieldError[] => {
  if (item === undefined) return complete && category.items.length > 0 ? [{ field: 'item', code: 'MISSING' }] : [];
  // An item that was chosen before stays good when the tenant switches it off.
  const found = itemOf(category, item);
  const offered = found?.on === true || said.item === undefined;
  return found !== undefined && offered ? [] : [{ field: 'item', code: 'NOT_A_CHOICE' }];
};

/** Another address makes an old point worthless. */
const placeOf = (
  category: OrderCategory,
  before: Place | undefined,
  said: Said,
  form: Demand['form'],
): Place | undefined => {
  if (said.place !== undefined) return said.place;
  const address = said.form && addressIn(category.form, form);
  if (address === undefined || address === before?.address) return before;
  return { address };
};

/** The place answers the form's question for the address, and the other way round. */
const withAddress = (category: OrderCategory, form: Demand['form'], place: Place | undefined): Demand['form'] => {
  const field = category.form.find(({ type }) => type === 'address');
  return field === undefined || place === undefined ? form : { ...form, [field.name]: place.address };
};

/** What an order began with stays with it: what the form has ceased to ask since is kept, and not judged by the form of now. */
const formBefore = ({ form }: OrderCategory, values: Demand['form'] = {}) => {
  const isAsked = ([field]: readonly [string, unknown]): boolean => form.some(({ name }) => name === field);
  const all = Object.entries(values);
  return {
    asked: Object.fromEntries(all.filter(isAsked)),
    left: Object.fromEntries(all.filter((one) => !isAsked(one))),
  };
};

/**
 * Adds to a demand what has been said now. Source: ORDER-15, ORDER-16, ORDER-30.
 *
 * @param complete everything required must be there now
 * @returns the whole demand, or every field that is wrong
 */
export const demandOf = (
  category: OrderCategory,
  before: Partial<Pick<Order, 'form' | 'item' | 'place'>>,
  said: Said,
  complete: boolean,
): Read<Demand> => {
  const { asked, left } = formBefore(category, before.form);
  const told = { ...asked, ...said.form };
  const place = placeOf(category, before.place, said, told);
  const item = said.item ?? before.item;
  const form = readForm(category.form, withAddress(category, told, place), complete);
  const errors: readonly FieldError[] = [
    ...itemError(category, said, item, complete),
    ...(complete && place === undefined ? [{ field: 'address', code: 'MISSING' } as const] : []),
    ...(form.ok ? [] : form.refusal),
  ];
  if (!form.ok || errors.length > 0) return refuse(errors);
  return ok({
    ...{ form: { ...left, ...form.value }, title: itemOf(category, item)?.title ?? category.title },
    ...(item !== undefined && { item }),
    ...(place !== undefined && { place }),
  });
};

const phoneOf = (raw: string): Agreed['phone'] | undefined => {
  const read = parsePhoneNumber(raw);
  return read.ok ? { kind: read.value.kind, masked: maskPhone(read.value.e164) } : undefined;
};

/** The agreed time; a time of the past is no agreement. */
const timeOf = (serviceAt: 'NOW' | Instant, now: Instant): Instant | undefined => {
  if (serviceAt === 'NOW') return theSecond(now);
  return serviceAt < theSecond(now) ? undefined : theSecond(serviceAt);
};

type PartError = readonly FieldError[];

const timePart = (when: SaidToo['serviceAt'], now: Instant): Partial<Agreed> | PartError => {
  if (when === undefined) return {};
  const serviceAt = timeOf(when, now);
  return serviceAt === undefined ? [{ field: 'serviceAt', code: 'PAST' }] : { serviceAt };
};

const phonePart = (raw: string | undefined): Partial<Agreed> | PartError => {
  if (raw === undefined) return {};
  const phone = phoneOf(raw);
  return phone === undefined ? [{ field: 'phone', code: 'UNREADABLE_NUMBER' }] : { phone };
};

const modePart = (modes: readonly string[], mode: string | undefined): Partial<Agreed> | PartError => {
  if (mode === undefined) return {};
  return modes.includes(mode) ? { mode } : [{ field: 'mode', code: 'NOT_A_CHOICE' }];
};

const isWrong = (part: Partial<Agreed> | PartError): part is PartError => Array.isArray(part);
const rightOf = (part: Partial<Agreed> | PartError): Partial<Agreed> => (isWrong(part) ? {} : part);

/**
 * Reads what was agreed beside the demand; only what was said is in the answer.
 *
 * @returns the parts, the phone masked; or UNREADABLE_NUMBER, NOT_A_CHOICE (mode), PAST (service time)
 */
export const agreedParts = ({ modes }: OrderCategory, said: SaidToo, now: Instant): Read<Partial<Agreed>> => {
  const { contactName, phone, mode, serviceAt, price, priceFen } = said;
  const [number, way, time] = [phonePart(phone), modePart(modes, mode), timePart(serviceAt, now)];
  const errors = [number, way, time].filter(isWrong).flat();
  if (errors.length > 0) return refuse(errors);
  return ok({
    ...(contactName !== undefined && { contactName }),
    ...{ ...rightOf(number), ...rightOf(way), ...rightOf(time) },
    ...(price !== undefined && { price }),
    ...(priceFen !== undefined && { priceFen }),
  });
};
