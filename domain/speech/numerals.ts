const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** One powers-of-ten name per place inside a group of four. */
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];

const digitName = (digit: string): string => DIGITS[Number(digit)] ?? digit;

/** `1205` → 一千二百零五; the group of an all-zero text is empty. */
const group = (digits: string): string =>
  [...digits]
    .map((digit, i) => (digit === '0' ? '零' : `${digitName(digit)}${PLACES[digits.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');

const fours = (digits: string): readonly string[] => {
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  return padded.match(/\d{4}/g) ?? [];
};

/**
 * A whole number as a quantity is said.
 *
 * @param digits 1 to 16 digits, without sign
 * @example cardinal('30') // '三十'
 * @example cardinal('1205') // '一千二百零五'
 */
export const cardinal = (digits: string): string => {
  const groups = fours(digits);
  const said = groups
    .map((four, i) => (Number(four) === 0 ? '零' : `${group(four)}${GROUPS[groups.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零(?=.)/, '')
    .replace(/零$/, '');
  return said === '' ? '零' : said.replace(/^一十/, '十');
};

/**
 * Digits one by one, as numbers are read over the telephone: 1 is 幺, so that it is not taken for 七.
 *
 * @example spelled('114') // '幺幺四'
 */
export const spelled = (digits: string): string => [...digits].map((d) => (d === '1' ? '幺' : digitName(d))).join('');
