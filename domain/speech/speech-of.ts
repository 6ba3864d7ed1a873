import { cardinal, spelled } from './numerals.ts';

/** A stretch of text and how it is said; both are equal where the voice needs no help. */
export interface Piece {
  readonly text: string;
  readonly speech: string;
}

interface Rule {
  readonly pattern: string;
  readonly say: (text: string) => string;
}

const UNITS = '元|角|分钟|分|小时|秒|天|个月|月|日|号|年|次|个|条|名|位|人|份|张|项|台|辆';

/** Groups people keep when they read a number out: 400 and 800 numbers 3-3-4, mobiles 3-4-4, eight digits 4-4, six 3-3. */
const GROUPINGS: Readonly<Record<number, RegExp>> = {
  6: /^(.{3})(.{3})$/,
  8: /^(.{4})(.{4})$/,
  10: /^(.{3})(.{3})(.{4})$/,
  11: /^(.{3})(.{4})(.{4})$/,
};

const grouped = (digits: string): readonly string[] => GROUPINGS[digits.length]?.exec(digits)?.slice(1) ?? [digits];

const number = (written: string): string => written.split('-').flatMap(grouped).map(spelled).join(',');

const amount = (written: string): string => {
  const [, whole = '', fraction, unit = ''] = /^(\d+)(?:\.(\d+))?(.*)$/.exec(written) ?? [];
  // 016号 names somebody, 2025年 names a year: neither counts anything.
  if (whole.length > 1 && whole.startsWith('0')) return `${spelled(whole)}${unit}`;
  if (unit === '年' && whole.length === 4) return `${spelled(whole).replaceAll('幺', '一')}${unit}`;
  return `${cardinal(whole)}${fraction === undefined ? '' : `点${spelled(fraction).replaceAll('幺', '一')}`}${unit}`;
};

/** First match wins at each place, in this order. */
const rules: readonly Rule[] = [
  { pattern: '\\d{1,2}(?:点(?!\\d)|:\\d{2})', say: (text) => text }, // the voice reads 9点, 2点半, 8:20 rightly by itself
  { pattern: '(?<=按)\\d(?![\\d.])', say: cardinal },
  { pattern: `\\d{1,16}(?:\\.\\d+)?(?:${UNITS})`, say: amount },
  { pattern: '\\d{1,16}\\.\\d+', say: amount },
  { pattern: '\\d\\.', say: (text) => `${cardinal(text.slice(0, -1))}。` }, // 请按9.本服务 is a key and a full stop, never 九点
  { pattern: '\\d{3,4}-\\d{3,8}(?:-\\d{3,8})*', say: number },
  { pattern: '\\d{3,}', say: number },
  { pattern: '0\\d', say: spelled },
  { pattern: '\\d{1,2}', say: cardinal },
  { pattern: '\\.(?=\\s|$|[^\\d.A-Za-z])', say: () => '。' },
  { pattern: '#(?:号键|键)?', say: () => '井号键' },
  { pattern: '\\*(?:号键|键)?', say: () => '星号键' },
];

const anyRule = new RegExp(rules.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');

const said = (match: RegExpMatchArray): string => {
  const rule = rules[match.slice(1).findIndex((part) => part !== undefined)];
  return rule?.say(match[0]) ?? match[0];
};

/**
 * Cuts a prompt's text where its speech differs from it. Joined, the texts are the prompt, the speeches what is said.
 *
 * The rule: a digit after 按 and a full stop after it are a key and a pause; an amount with a unit is a quantity
 * (30元 三十元); other digits are read one by one in the groups people use (4008208114 四零零,八二零,八幺幺四);
 * # and * are named; clock times stay as written. Source: requirements 0.5, "Speech is not text".
 *
 * @example pieces('请按9.本服务') // [{ text: '请按', … }, { text: '9.', speech: '九。' }, { text: '本服务', … }]
 */
export const pieces = (text: string): readonly Piece[] => {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(anyRule)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), speech: text.slice(end, match.index) });
    found.push({ text: match[0], speech: said(match) });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...found, { text: text.slice(end), speech: text.slice(end) }] : found;
};

/**
 * What the voice says for a text.
 *
 * @example speechOf('请拨4008208114') // '请拨四零零,八二零,八幺幺四'
 */
export const speechOf = (text: string): string =>
  pieces(text)
    .map(({ speech }) => speech)
    .join('');
