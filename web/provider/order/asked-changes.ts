import type { Line, WorkOrder } from '../api.ts';
import { answersOf } from './answers.ts';

type Request = NonNullable<WorkOrder['request']>;

/** One thing that would be different. */
interface Asked {
  readonly what: 'item' | 'address' | 'when' | 'mode' | 'price' | 'contactName' | 'answer';
  /** The form's own question, of an answer. */
  readonly label?: string;
  readonly value: string;
}

const only = (what: Asked['what'], value: string | undefined, before: string | undefined): readonly Asked[] =>
  value === undefined || value === before ? [] : [{ what, value }];

/**
 * What a customer wants otherwise than it stands; what stays is left out.
 *
 * @param timeText says an instant in epoch milliseconds
 * @example
 * askedChanges(order, { what: 'CHANGE', changes: { agreed: { serviceAt } }, ... }, locks, timeText)
 *   // [{ what: 'when', value: '今天 14:00' }]
 */
export const askedChanges = (
  order: Pick<WorkOrder, 'item' | 'place' | 'form' | 'agreed'>,
  request: Request,
  category: Line | undefined,
  timeText: (at: number) => string,
): readonly Asked[] => {
  if (request.what === 'STOP') return [];
  const { item, place, form = order.form, agreed = {} } = request.changes;
  const { serviceAt, mode, price, contactName } = agreed;
  const before = order.agreed;
  const changed = Object.fromEntries(Object.entries(form).filter(([name, value]) => order.form[name] !== value));
  const title = category?.items.find(({ id }) => id === item)?.title ?? item;
  return [
    ...(item === order.item ? [] : only('item', title, undefined)),
    ...only('address', place?.address, order.place?.address),
    ...only('when', serviceAt && timeText(serviceAt), before && timeText(before.serviceAt)),
    ...only('mode', mode, before?.mode),
    ...only('price', price, before?.price),
    ...only('contactName', contactName, before?.contactName),
    ...answersOf(changed, category?.form ?? [], timeText).map(
      ({ label, value }) => ({ what: 'answer', label, value }) as const,
    ),
  ];
};
