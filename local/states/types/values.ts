import type { Json } from '../json.ts';
import type { Visit } from '../run/visit.ts';
import { queryError } from '../state-error.ts';

const typeOf = (value: Json): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** The complaint of Step Functions about JSONata that answers something else than a field takes. */
export const unexpected = (template: Json, field: string, wanted: string, value: Json) =>
  queryError(
    `The JSONata expression '${String(template)}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${wanted}', but was '${typeOf(value)}' for value: ${JSON.stringify(value)}`,
    field,
  );

/** A whole number from a field, whether it stands there or JSONata answers it. @throws StateError States.QueryEvaluationError */
export const wholeNumberOf = async (
  visit: Visit,
  template: number | string,
  field: string,
  [from, to]: readonly [number, number],
): Promise<number> => {
  const value = await visit.evaluate(template, field);
  if (typeof value !== 'number' || !Number.isInteger(value)) throw unexpected(template, field, 'integer', value);
  if (value >= from && value <= to) return value;
  throw queryError(`The value ${value} of the field '${field}' is not between ${from} and ${to}.`, field);
};

/** A text from a field. @throws StateError States.QueryEvaluationError */
export const textOf = async (visit: Visit, template: string, field: string): Promise<string> => {
  const value = await visit.evaluate(template, field);
  if (typeof value !== 'string') throw unexpected(template, field, 'string', value);
  return value;
};
