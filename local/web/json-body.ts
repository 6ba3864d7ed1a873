import type { IncomingMessage } from 'node:http';
import type { ZodType } from 'zod';

const longest = 64 * 1024;

/**
 * Reads a request's JSON body through a schema; undefined when it does not fit, is no JSON, or is longer than 64 KiB.
 *
 * @example
 * await readBody(request, pressSchema) // { key: '1' }
 */
export const readBody = async <T>(request: IncomingMessage, schema: ZodType<T>): Promise<T | undefined> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk));
    if (chunks.reduce((size, each) => size + each.length, 0) > longest) return undefined;
  }
  const parsed = schema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')));
  return parsed.success ? parsed.data : undefined;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return undefined;
  }
};
