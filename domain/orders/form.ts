import { isInstant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { FieldSpec } from './category.ts';
import { type FormValues, LONGEST_ADDRESS } from './demand-schema.ts';
import type { FieldError } from './errors.ts';

type Value = string | number;
interface Reading {
  readonly code?: FieldError['code'];
  readonly value?: Value;
}

/** Signs are counted, not bytes: an emoji is one. */
const LONGEST = 500;

const asText = (value: Value): Reading => {
  const text = String(value).trim();
  return [...text].length > LONGEST ? { code: 'TOO_LONG' } : { value: text };
};

/** The first of them becomes the order's place. */
const asAddress = (value: Value): Reading => {
  const text = String(value).trim();
  return text.length > LONGEST_ADDRESS ? { code: 'TOO_LONG' } : { value: text };
};

const asNumber = ({ min = -Infinity, max = Infinity }: FieldSpec, value: Value): Reading => {
  const number = typeof value === 'number' ? value : Number(value.trim());
  if (!Number.isFinite(number)) return { code: 'NOT_A_NUMBER' };
  // Beyond, another number is kept than was typed.
  const isExact = Math.abs(number) <= Number.MAX_SAFE_INTEGER;
  return !isExact || number < min || number > max ? { code: 'OUT_OF_RANGE' } : { value: number };
};

const asTime = (value: Value): Reading => {
  const text = String(value).trim();
  const read = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return isInstant(read) ? { value: new Date(read).toISOString() } : { code: 'NOT_A_TIME' };
};

const asChoice = ({ choices = [] }: FieldSpec, value: Value): Reading =>
  choices.includes(String(value)) ? { value: String(value) } : { code: 'NOT_A_CHOICE' };

const readers = {
  text: (_, value) => asText(value),
  address: (_, value) => asAddress(value),
  choice: asChoice,
  number: asNumber,
  datetime: (_, value) => asTime(value),
} as const satisfies Record<FieldSpec['type'], (spec: FieldSpec, value: Value) => Reading>;

const isEmpty = (value: Value | undefined): boolean => value === undefined || String(value).trim() === '';

const readField = (spec: FieldSpec, value: Value | undefined, complete: boolean): Reading => {
  if (value === undefined || isEmpty(value)) return complete && spec.required ? { code: 'MISSING' } : {};
  return readers[spec.type](spec, value);
};

/**
 * Reads a form by its category's fields. What people type is kept as it is, angle brackets and emoji too: whoever shows it escapes it.
 * Source: ORDER-16, ORDER-30, story 11.
 *
 * @param complete whether required fields must be there; a caller's request may be short (ORDER-12)
 * @returns the values that were given, trimmed, numbers as numbers and times in UTC; or every error
 * @example readForm([{ name: 'model', label: '型号', type: 'text', required: true }], {}, true) // refused: [{ field: 'model', code: 'MISSING' }]
 */
export const readForm = (
  fields: readonly FieldSpec[],
  values: FormValues,
  complete: boolean,
): Outcome<FormValues, readonly FieldError[]> => {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(values).filter((name) => !known.has(name));
  const read = fields.map((spec) => ({ field: spec.name, ...readField(spec, values[spec.name], complete) }));
  const errors: readonly FieldError[] = [
    ...unknown.map((field) => ({ field, code: 'UNKNOWN_FIELD' }) as const),
    ...read.flatMap(({ field, code }) => (code === undefined ? [] : [{ field, code }])),
  ];
  if (errors.length > 0) return refuse(errors);
  return ok(Object.fromEntries(read.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]]))));
};

/** What a form says of the place: its first field of type `address` that is filled in. */
export const addressIn = (fields: readonly FieldSpec[], values: FormValues): string | undefined => {
  const field = fields.find(({ type, name }) => type === 'address' && !isEmpty(values[name]));
  return field && String(values[field.name]);
};
