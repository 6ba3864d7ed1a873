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

/** Reads a row as its schema's type; keys are dropped. @throws when the row has another shape: a bug, never a refusal. */
export const decodeItem = <S extends z.core.$ZodType<unknown, object>>(schema: S, item: Item): z.output<S> =>
  z.parse(schema, unmarshall(item));
