import { fenOf } from '../shared/money.ts';

/** What is wrong with an amount that was typed. */
export type MoneyTrouble = 'MISSING' | 'NOT_MONEY' | 'TOO_MUCH';

/** 100,000 元: more is a slip of the finger. */
const most = 10_000_000;

/**
 * Reads an amount in yuan as people type it, into fen, or says what is wrong with it.
 *
 * @example
 * fenIn('120.5') // { fen: 12050 }
 * fenIn('12.345') // { trouble: 'NOT_MONEY' }
 */
export const fenIn = (text: string): { readonly fen: number } | { readonly trouble: MoneyTrouble } => {
  if (text.trim() === '') return { trouble: 'MISSING' };
  const fen = fenOf(text);
  if (fen === undefined) return { trouble: 'NOT_MONEY' };
  return fen > most ? { trouble: 'TOO_MUCH' } : { fen };
};

/**
 * An amount as it is shown.
 *
 * @example
 * yuanText(12050) // '120.50'
 * yuanText(12000) // '120'
 */
export const yuanText = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
