const digits: Record<string, string> = {
  0: '零',
  1: '一',
  2: '二',
  3: '三',
  4: '四',
  5: '五',
  6: '六',
  7: '七',
  8: '八',
  9: '九',
  '#': '井号',
  '*': '星号',
};

const each = (text: string, one: string): string =>
  [...text].map((character) => (character === '1' ? one : (digits[character] ?? character))).join('');

/** How a Chinese voice reads the content of `say-as`; what it has no rule for is read as it stands. */
const readings: Record<string, (text: string) => string> = {
  digits: (text) => each(text, '一'),
  characters: (text) => each(text, '一'),
  'spell-out': (text) => each(text, '一'),
  telephone: (text) => each(text.replace(/[-\s]+/g, ','), '幺'),
};

/**
 * Reads text as `say-as` asks.
 *
 * @example
 * sayAs('digits', '016'); // '零一六'
 * sayAs('telephone', '11831148'); // '幺幺八三幺幺四八'
 */
export const sayAs = (interpretAs: string, text: string): string => readings[interpretAs]?.(text) ?? text;
