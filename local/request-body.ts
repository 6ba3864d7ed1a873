import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request; undefined when it is longer than `most` bytes. What is too long is heard to its end all the same, so that
 * the request can be answered.
 *
 * @example
 * (await readBytes(request))?.toString('utf8') // '{"key":"1"}'
 */
export const readBytes = async (
  request: IncomingMessage,
  most: number = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  const sizeOfAll = () => chunks.reduce((size, chunk) => size + chunk.length, 0);
  for await (const chunk of request) if (sizeOfAll() <= most) chunks.push(Buffer.from(chunk));
  return sizeOfAll() > most ? undefined : Buffer.concat(chunks);
};
