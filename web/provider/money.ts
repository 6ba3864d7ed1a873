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
