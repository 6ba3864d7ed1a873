import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LaptopView } from './laptop-view.ts';
import type { Answer } from './refusal.ts';

/** One request on its way: the path's named parts are in `part`. */
export interface Exchange {
  readonly laptop: LaptopView;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly part: Readonly<Record<string, string>>;
}

/** A method and a path such as `/laptop/calls/:id/press`. A route that answers nothing has taken the response over (a stream). */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly reply: (exchange: Exchange) => Answer | Promise<Answer> | undefined;
}

/**
 * The named parts of a path, or undefined when the path is another one.
 *
 * @example
 * matchPath('/laptop/calls/:id/press', '/laptop/calls/c1/press') // { id: 'c1' }
 */
export const matchPath = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const pairs = wanted.map((piece, index) => ({ piece, value: given[index] ?? '' }));
  if (pairs.some(({ piece, value }) => !piece.startsWith(':') && piece !== value)) return undefined;
  return Object.fromEntries(
    pairs
      .filter(({ piece }) => piece.startsWith(':'))
      .map(({ piece, value }) => [piece.slice(1), decodeURIComponent(value)]),
  );
};
