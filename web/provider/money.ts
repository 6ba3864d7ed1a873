/** What is wrong with an amount that was typed. */
export type MoneyTrouble = 'MISSING' | 'NOT_MONEY' | 'TOO_MUCH';

/** 100,000 元: more is a slip of the finger. */
const most = 10_000_000;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .replaceAll(',', '')
    .trim();

/**
 * Reads an amount in yuan as people type it, into fen. No fraction is ever computed with.
 *
 * @example
 * fenIn('120.5') // { fen: 12050 }
 * fenIn('12.345') // { trouble: 'NOT_MONEY' }
 */
export const fenIn = (text: string): { readonly fen: number } | { readonly trouble: MoneyTrouble } => {
  const typed = bare(text);
  if (typed === '') return { trouble: 'MISSING' };
  const [whole, yuan = '', parts = ''] = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(typed) ?? [];
  if (whole === undefined) return { trouble: 'NOT_MONEY' };
  const fen = Number(yuan) * 100 + Number(parts.padEnd(2, '0'));
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
