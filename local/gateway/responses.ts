import { randomUUID } from 'node:crypto';

/** Where custom resources send their answers: a pre-signed URL on AWS, an unguessable one here. */
export interface Responses {
  /** A URL, and what is put there. */
  expect(): { readonly url: string; readonly answer: Promise<unknown>; forget(): void };
  /** Takes what was put; false when nobody waits for it. */
  take(path: string, body: Buffer): boolean;
}

export const responsesPath = '/cloudformation/responses/';

/** @param baseUrl asked for late: the port is known only once the server listens */
export const createResponses = (baseUrl: () => string): Responses => {
  const waiting = new Map<string, (answer: unknown) => void>();
  return {
    expect: () => {
      const path = `${responsesPath}${randomUUID()}`;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.set(path, resolve);
      return { url: baseUrl() + path, answer: promise, forget: () => waiting.delete(path) };
    },
    take: (path, body) => {
      const resolve = waiting.get(path);
      if (!resolve) return false;
      waiting.delete(path);
      resolve(JSON.parse(body.toString()));
      return true;
    },
  };
};
