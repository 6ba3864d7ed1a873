import * as z from 'zod/mini';

declare const instantBrand: unique symbol;

/** A point in time: epoch milliseconds, an integer. */
export type Instant = number & { readonly [instantBrand]: true };

const FARTHEST = 8_640_000_000_000_000;

export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FARTHEST;

/**
 * The one way to make an {@link Instant} from epoch milliseconds.
 *
 * @throws RangeError when the number is no instant
 * @example instant(1741053600000) // 2025-03-04T02:00:00Z
 */
export const instant = (milliseconds: number): Instant => {
  if (!isInstant(milliseconds)) throw new RangeError(`${milliseconds} is not an instant in milliseconds`);
  return milliseconds;
};

/**
 * Reads an ISO-8601 instant; it must carry `Z` or an offset.
 *
 * @throws RangeError when the text names no instant
 * @example parseInstant('2025-03-04T10:00:00+08:00') // 1741053600000
 */
export const parseInstant = (iso: string): Instant => {
  if (!/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso)) throw new RangeError(`"${iso}" is not an ISO-8601 instant with an offset`);
  return instant(Date.parse(iso));
};

/**
 * Writes an instant the way every row, event and answer carries it.
 *
 * @example toIso(instant(1741053600000)) // '2025-03-04T02:00:00.000Z'
 */
export const toIso = (at: Instant): string => new Date(at).toISOString();

export const DAY_SECONDS = 86_400;

/**
 * Moves an instant by seconds of wall-clock time.
 *
 * @example plusSeconds(parseInstant('2025-03-04T02:00:00Z'), 30) // 2025-03-04T02:00:30Z
 */
export const plusSeconds = (at: Instant, seconds: number): Instant => instant(at + Math.round(seconds * 1000));

/**
 * The whole second an instant lies in. Deadlines and waits compare these, so that a fraction of a second neither
 * breaches nor saves anything.
 *
 * @example wholeSeconds(instant(1999)) // 1
 */
export const wholeSeconds = (at: Instant): number => Math.floor(at / 1000);

/**
 * The beginning of the second an instant lies in. Logs are kept in whole seconds, so that deadlines are.
 *
 * @example theSecond(instant(1999)) // 1000
 */
export const theSecond = (at: Instant): Instant => instant(wholeSeconds(at) * 1000);

/**
 * Whole seconds from one instant to another, negative when reversed.
 *
 * @example secondsBetween(instant(900), instant(56_100)) // 56
 */
export const secondsBetween = (from: Instant, to: Instant): number => wholeSeconds(to) - wholeSeconds(from);

/** An instant as stored and sent: ISO-8601 text outside, {@link Instant} inside (`z.decode` reads, `z.encode` writes). */
export const instantSchema = z.codec(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/)),
  z.custom<Instant>(isInstant),
  { decode: parseInstant, encode: toIso },
);
