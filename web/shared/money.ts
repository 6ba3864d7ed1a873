const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .replaceAll(',', '')
    .trim();

/**
 * Reads an amount in yuan as people type it, into fen; undefined when it is none. No fraction is ever computed with.
 *
 * @example
 * fenOf('120.5') // 12050
 * fenOf('12.345') // undefined
 */
export const fenOf = (yuan: string): number | undefined => {
  const [whole, units = '', parts = ''] = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(bare(yuan)) ?? [];
  return whole === undefined ? undefined : Number(units) * 100 + Number(parts.padEnd(2, '0'));
};

/**
 * An amount as it is shown; nothing where there is none.
 *
 * @example
 * yuanText(12050) // '120.50'
 * yuanText(12000) // '120'
 */
export const yuanText = (fen: number | undefined): string => {
  if (fen === undefined) return '';
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
};
