import { manners, type Purpose } from './purposes.ts';
import { fillSlots } from './templates.ts';

/** What a slot may take: more belongs into a letter. */
const LONGEST_VALUE = 60;

/** How to make advertisements stop, in the words that the carriers ask for. */
const STOP_HINT = '拒收请回复R';

const cut = (value: string): string => {
  const signs = [...value];
  return signs.length <= LONGEST_VALUE ? value : `${signs.slice(0, LONGEST_VALUE - 1).join('')}…`;
};

/**
 * Makes a value safe to stand in a text: one line, whole characters, and no brackets that would forge a signature. A text message
 * knows no mark-up, so `<b>` stays what it is.
 *
 * @example plainValue('张三\n【中国银行】') // '张三 (中国银行)'
 */
export const plainValue = (value: string): string =>
  cut(
    value
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[【[]/g, '(')
      .replace(/[】\]]/g, ')')
      .trim(),
  );

/** A text with its slots still open. */
export interface Wording {
  readonly text: string;
  readonly purpose: Purpose;
}

/**
 * Writes a text as its receiver reads it: signature, words, and for advertisements how to stop them. Source: X-15.
 *
 * @throws when a slot has no value: whoever asked for the text forgot it
 * @example renderText({ text: '编号{number}', purpose: 'TICKET' }, { number: 'TS202503040001' }, '法律热线') // '【法律热线】编号TS202503040001'
 */
export const renderText = (
  { text, purpose }: Wording,
  values: Readonly<Record<string, string>>,
  signature: string,
): string => {
  const filled = fillSlots(text, (slot) => {
    const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
    if (value === undefined) throw new Error(`"${text}" needs a value for {${slot}}`);
    return plainValue(value);
  });
  return `【${signature}】${filled}${manners[purpose].marketing ? STOP_HINT : ''}`;
};

const ONE_PART = 70;
/** Six bytes of every part tell which it is. */
const EACH_PART = 67;

/**
 * How many short messages a text takes, and so what it costs: 70 UCS-2 units in one, 67 in each of several.
 *
 * @example partsOf('好'.repeat(71)) // 2
 */
export const partsOf = (text: string): number => (text.length <= ONE_PART ? 1 : Math.ceil(text.length / EACH_PART));
