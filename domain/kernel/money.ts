import * as z from 'zod/mini';

declare const fenBrand: unique symbol;

/** Money: an integer number of fen (分), 100 fen = 1 元. */
export type Fen = number & { readonly [fenBrand]: true };

const isFen = (value: unknown): value is Fen => Number.isSafeInteger(value);

/**
 * The one way to make an amount.
 *
 * @throws RangeError for a fraction of a fen
 * @example fen(3000) // 30 元
 */
export const fen = (amount: number): Fen => {
  if (!isFen(amount)) throw new RangeError(`${amount} is not a whole number of fen`);
  return amount;
};

/**
 * The amount as a caller hears and reads it, in 元 without needless zeros.
 *
 * @example yuan(fen(3000)) // '30'
 * @example yuan(fen(1250)) // '12.5'
 */
export const yuan = (amount: Fen): string => String(amount / 100);

/** An amount that is never negative, as stored. */
export const feeSchema = z.pipe(z.int().check(z.gte(0)), z.custom<Fen>(isFen));
