import * as z from 'zod';
import { parseJson } from '../json.ts';

const holderSchema = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** Which visit a token belongs to. */
export interface TokenHolder {
  readonly execution: string;
  readonly thread: string;
  readonly visit: number;
}

/** A token that says whose it is, and that nobody can guess thanks to `secret`. */
export const writeToken = ({ execution, thread, visit }: TokenHolder, secret: string): string =>
  Buffer.from(JSON.stringify([execution, thread, visit, secret])).toString('base64url');

/** Whose token this is; `undefined` for a text that is none. */
export const readToken = (token: string): TokenHolder | undefined => {
  const read = holderSchema.safeParse(parseJson(Buffer.from(token, 'base64url').toString()));
  if (!read.success) return undefined;
  const [execution, thread, visit] = read.data;
  return { execution, thread, visit };
};
