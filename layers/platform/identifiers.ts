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

/**
 * An id that always belongs to the same text, so that an event that comes twice names the same thing.
 *
 * @example idFrom('CONSULTATION#c1#0000000001') // '5f0c2a9b-e1d4-8b0a-9c31-…' (a UUID of version 8)
 */
export const idFrom = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
};
