import { createHash } from 'node:crypto';

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

/**
 * An id in the form of a UUID that stays the same from start to start, because stored data names it.
 *
 * @example uuidOf('Telephony-main', 'Instance') // '0f8c…', always the same
 */
export const uuidOf = (...parts: readonly string[]): string => {
  const hex = digest(parts).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A short id of letters and digits, the same from start to start. */
export const shortIdOf = (length: number, ...parts: readonly string[]): string =>
  [...digest(parts)]
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('');

/** Digits, the same from start to start. */
export const digitsOf = (length: number, ...parts: readonly string[]): string =>
  [...digest(parts)]
    .slice(0, length)
    .map((byte) => byte % 10)
    .join('');
