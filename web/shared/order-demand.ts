import type { FieldSpec, OrderCategory } from '#domain/orders';
import { yuanText } from './money.ts';
import { instantOf } from './time.ts';

/** What is being written of ORDER-15 at the desk and in the portal alike; `yuan` is the sum as it is typed. */
interface Written {
  readonly item: string;
  readonly price: string;
  readonly yuan: string;
}

/** What a category can be written with: those of its items that are sold now. */
export const itemsOf = (category: OrderCategory, chosen: string | undefined): OrderCategory['items'] =>
  category.items.filter(({ id, on }) => on || id === chosen);

/** 资费标准 of an item, as it stands in a form; empty where it has none. */
export const pricedAs = (category: OrderCategory, id: string): Pick<Written, 'price' | 'yuan'> => {
  const item = category.items.find((each) => each.id === id);
  return { price: item?.price ?? '', yuan: yuanText(item?.priceFen) };
};

/**
 * Another item brings its price, unless somebody has agreed on one of his own. Source: ORDER-15, ORDER-16.
 *
 * @example withItem(locks, { item: '开锁', price: '120元起', yuan: '120' }, '换锁').price // '200元起'
 */
export const withItem = <Demand extends Written>(category: OrderCategory, demand: Demand, item: string): Demand => {
  const before = pricedAs(category, demand.item);
  const untouched = demand.price === before.price && demand.yuan === before.yuan;
  return { ...demand, item, ...(untouched && pricedAs(category, item)) };
};

/** The question of a form that the order's place answers. */
export const addressField = ({ form }: Pick<OrderCategory, 'form'>): FieldSpec | undefined =>
  form.find(({ type }) => type === 'address');

/** The questions of a form beside its place. */
export const questionsOf = (category: Pick<OrderCategory, 'form'>): readonly FieldSpec[] =>
  category.form.filter((field) => field !== addressField(category));

/**
 * The instant of a local date and time as a control has it; undefined while it is not whole.
 *
 * @example instantIn('2025-03-04T19:00', 'Asia/Shanghai') // Date.parse('2025-03-04T11:00:00Z')
 */
export const instantIn = (local: string, timeZone: string): number | undefined => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(local) ?? [];
  const isTime = date !== undefined && time !== undefined && !Number.isNaN(Date.parse(`${date}T${time}Z`));
  return isTime ? instantOf(date, `${time}:00`, timeZone) : undefined;
};
