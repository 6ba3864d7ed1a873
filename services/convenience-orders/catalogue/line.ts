import type { OrderCategory, OrderItem } from '#domain/orders';

type Rules = OrderCategory['rules'];
type Hours = OrderCategory['hours'];

/** What holds where a line says nothing: twenty minutes, and circles of 3, 8 and 20 km. Source: ORDER-13, ORDER-18, ORDER-21, ORDER-22. */
const usualRules: Rules = {
  version: 1,
  promiseMinutes: 20,
  offerMinutes: 3,
  radiiKm: [3, 8, 20],
  modification: 'REFUSE',
  cancelWindow: 'BEFORE_SERVICE',
  closeAfterDays: 7,
};

/** The same hours on each day of the week. */
export const daily = (interval: string): Hours => {
  const day = [interval];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
};

interface Line extends Pick<OrderCategory, 'id' | 'title' | 'key' | 'items' | 'form'> {
  /** Always open when absent. */
  readonly hours?: Hours;
  /** Whether it has a specialist desk; each line on a key does, unless it says no (ORDER-07). */
  readonly desk?: boolean;
  readonly modes?: string[];
  readonly rules?: Partial<Rules>;
}

/** A business line as the product sells it. */
export const line = ({
  hours = daily('00:00-24:00'),
  desk = true,
  modes = ['上门'],
  rules,
  ...own
}: Line): OrderCategory => ({
  ...{ on: true, hours, desk, modes },
  ...own,
  rules: { ...usualRules, ...rules },
});

/**
 * A sub-item. Its id is the norm's own word, by which orders are counted; people may call it otherwise.
 *
 * @param price as it is said; what the visit comes to is agreed with the customer (ORDER-15)
 */
export const item = (id: string, price: string, title: string = id): OrderItem => ({ id, title, on: true, price });

/** Where the service is done; it becomes the order's place. */
export const address = (label = '服务地址'): OrderCategory['form'][number] => ({
  ...{ name: 'address', label, type: 'address', required: true },
});

export const text = (name: string, label: string, required = false): OrderCategory['form'][number] => ({
  ...{ name, label, type: 'text', required },
});

export const choice = (name: string, label: string, ...choices: string[]): OrderCategory['form'][number] => ({
  ...{ name, label, type: 'choice', required: false, choices },
});

export const count = (name: string, label: string, max: number): OrderCategory['form'][number] => ({
  ...{ name, label, type: 'number', required: false, min: 1, max },
});

export const moment = (name: string, label: string): OrderCategory['form'][number] => ({
  ...{ name, label, type: 'datetime', required: false },
});
