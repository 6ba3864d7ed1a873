import { type Item, toItem } from './codec.ts';
import type { Key } from './keys.ts';

/** The part of an update that sets some fields of a row and leaves the rest. */
export interface FieldUpdate {
  readonly Key: Item;
  readonly UpdateExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}

interface Besides {
  /** Fields that the row shall not have afterwards, unless they are set. */
  readonly remove?: readonly string[];
  /** Elements of lists, by path: `commands[3]`; one beyond the end becomes the last. */
  readonly elements?: Readonly<Record<string, unknown>>;
}

/**
 * Sets the given fields of a row and leaves the rest; `undefined` leaves a field as it is.
 *
 * @example setFields(memberKey('m1'), { state: 'CANCELLED' }).UpdateExpression // 'SET #f0 = :f0'
 * @example setFields(key, { state: 'ACTIVE' }, { remove: ['until'] }).UpdateExpression // 'SET #f0 = :f0 REMOVE #r0'
 */
export const setFields = (
  { pk, sk }: Key,
  fields: object,
  { remove = [], elements = {} }: Besides = {},
): FieldUpdate => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const gone = remove.filter((name) => !entries.some(([set]) => set === name));
  const listed = Object.entries(elements);
  const sets = [...entries.map((_, i) => `#f${i} = :f${i}`), ...listed.map(([path], i) => `${path} = :e${i}`)];
  const removes = gone.length > 0 ? ` REMOVE ${gone.map((_, i) => `#r${i}`).join(', ')}` : '';
  return {
    Key: toItem({ pk, sk }),
    UpdateExpression: `SET ${sets.join(', ')}${removes}`,
    ExpressionAttributeNames: Object.fromEntries([
      ...entries.map(([name], i) => [`#f${i}`, name]),
      ...gone.map((name, i) => [`#r${i}`, name]),
    ]),
    ExpressionAttributeValues: toItem(
      Object.fromEntries([
        ...entries.map(([, value], i) => [`:f${i}`, value]),
        ...listed.map(([, value], i) => [`:e${i}`, value]),
      ]),
    ),
  };
};
