import type { IncomingMessage } from 'node:http';
import type { ZodType } from 'zod';
import { readBytes } from '../request-body.ts';

const longest = 64 * 1024;

/**
 * Reads a request's JSON body through a schema; undefined when it does not fit, is no JSON, or is longer than 64 KiB.
 *
 * @example
 * await readBody(request, pressSchema) // { key: '1' }
 */
export const readBody = async <T>(request: IncomingMessage, schema: ZodType<T>): Promise<T | undefined> => {
  const body = await readBytes(request, longest);
  if (body === undefined) return undefined;
  const parsed = schema.safeParse(parseJson(body.toString('utf8')));
  return parsed.success ? parsed.data : undefined;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return undefined;
  }
};
