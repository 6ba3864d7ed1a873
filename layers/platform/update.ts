import { type Item, toItem } from './codec.ts';
import type { Key } from './keys.ts';

/** The part of an update that sets some fields of a row and leaves the rest. */
export interface FieldUpdate {
  readonly Key: Item;
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}

/**
 * Sets the given fields of a row; `undefined` leaves a field as it is.
 *
 * @example setFields(memberKey('m1'), { state: 'CANCELLED' }).UpdateExpression // 'SET #f0 = :f0'
 */
export const setFields = ({ pk, sk }: Key, fields: object): FieldUpdate => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    Key: toItem({ pk, sk }),
    UpdateExpression: `SET ${entries.map((_, i) => `#f${i} = :f${i}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name], i) => [`#f${i}`, name])),
    ExpressionAttributeValues: toItem(Object.fromEntries(entries.map(([, value], i) => [`:f${i}`, value]))),
  };
};
