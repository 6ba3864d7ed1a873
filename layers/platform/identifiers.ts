import { createHash, randomUUID } from 'node:crypto';

/** An id that nobody can guess and nobody else has. */
export const newId = (): string => randomUUID();

/**
 * A short name for a content: equal contents have equal names, in any environment.
 *
 * @example fingerprint({ welcome: '您好' }) // '5f0c2a9be1d4' (12 hex digits)
 */
export const fingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
