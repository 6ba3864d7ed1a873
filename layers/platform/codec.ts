import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';

/** A row as DynamoDB's wire carries it. */
export type Item = Record<string, AttributeValue>;

/** Writes keys and attributes as a row; what is `undefined` is left out. */
export const toItem = (value: object): Item => marshall(value, { removeUndefinedValues: true });

/**
 * Writes a value by its schema (instants become ISO texts) together with its keys.
 *
 * @example encodeItem(membershipSchema, { pk: 'LINE#1#…', sk: 'MEMBERSHIP#legal-hotline' }, membership)
 */
export const encodeItem = <S extends z.core.$ZodType<unknown, object>>(
  schema: S,
  keys: Record<string, string>,
  value: z.output<S>,
): Item => toItem({ ...z.encode(schema, value), ...keys });

type Path = readonly PropertyKey[];
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same value without some fields of the object at the end of a path. */
const without = (value: unknown, [first, ...rest]: Path, keys: readonly string[]): unknown => {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map((one, i) => (i === first ? without(one, rest, keys) : one));
  if (first === undefined) return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === first ? without(one, rest, keys) : one]),
  );
};

/** Fields that the schema has ceased to know, though it is strict: a row may be older than the version that dropped them. */
const withoutUnknown = (value: unknown, { issues }: z.core.$ZodError): unknown =>
  issues.reduce(
    (rest, issue) => (issue.code === 'unrecognized_keys' ? without(rest, issue.path, issue.keys) : rest),
    value,
  );

/**
 * Reads a row as its schema's type. Keys are dropped, and so is what an older version has written that the schema no longer knows: strict is
 * what is written. @throws when the row has another shape: a bug, never a refusal.
 */
export const decodeItem = <S extends z.core.$ZodType<unknown, object>>(schema: S, item: Item): z.output<S> => {
  const row: unknown = unmarshall(item);
  const read = z.safeParse(schema, row);
  return read.success ? read.data : z.parse(schema, withoutUnknown(row, read.error));
};
