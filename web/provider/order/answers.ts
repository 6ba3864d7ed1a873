import type { Line, WorkOrder } from '../api.ts';

/** One answer of a form, with the question as the category asks it. */
interface Answer {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/**
 * The answers of an order in the order in which its category asks; the address stands elsewhere already. What the category no longer asks
 * comes last, under its own name.
 *
 * @param timeText says an instant in epoch milliseconds
 * @example
 * answersOf({ brand: '格力' }, [{ name: 'brand', label: '品牌', type: 'text', required: true }], String)
 *   // [{ name: 'brand', label: '品牌', value: '格力' }]
 */
export const answersOf = (
  form: WorkOrder['form'],
  fields: Line['form'],
  timeText: (at: number) => string,
): readonly Answer[] => {
  const known = fields.flatMap(({ name, label, type }) => {
    const value = form[name];
    if (value === undefined || type === 'address') return [];
    return [{ name, label, value: type === 'datetime' ? timeText(Date.parse(String(value))) : String(value) }];
  });
  const asked = new Set(fields.map(({ name }) => name));
  const others = Object.entries(form).filter(([name]) => !asked.has(name));
  return [...known, ...others.map(([name, value]) => ({ name, label: name, value: String(value) }))];
};
