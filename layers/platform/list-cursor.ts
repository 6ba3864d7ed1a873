import * as z from 'zod/mini';
import { decodeItem, type Item, toItem } from './codec.ts';

const keySchema = z.object({ pk: z.string(), sk: z.string(), listKey: z.string(), due: z.string() });

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Where the next page of a list begins, as text that a page hands back unread. */
export const cursorAfter = (lastEvaluated: Item): string =>
  Buffer.from(JSON.stringify(decodeItem(keySchema, lastEvaluated))).toString('base64url');

/**
 * The same as a key of the index.
 *
 * @returns undefined for what is no cursor of this list
 */
export const readCursor = (cursor: string, listKey: string): Item | undefined => {
  const read = z.safeParse(keySchema, parsed(cursor));
  return read.success && read.data.listKey === listKey ? toItem(read.data) : undefined;
};
