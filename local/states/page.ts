import { type Answer, failure, value } from '../gateway/answer.ts';

interface Range {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

/** One page of a list; the token says where the next one begins. 0 results at most = as many as a page holds, 100. */
export const page = (name: string, all: readonly unknown[], { maxResults = 0, nextToken = '0' }: Range): Answer => {
  const from = Number(nextToken);
  if (!Number.isInteger(from)) return failure('InvalidToken', "Invalid Token: 'Invalid token'");
  const to = from + (maxResults === 0 ? 100 : maxResults);
  return value({ [name]: all.slice(from, to), ...(to < all.length && { nextToken: String(to) }) });
};
