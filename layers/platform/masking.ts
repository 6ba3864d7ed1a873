import { maskPhone } from '#domain/kernel';

const SECRET_FIELDS = new Set(['phone', 'phonehidden', 'customerendpoint', 'wrappedkey', 'authorization', 'idtoken']);

// E.164, mainland mobiles with or without country code, fixed lines with their area code, 400 numbers.
// Ids and instants stay readable: no digits, letters or hyphens may touch a number.
const NUMBERS =
  /(?<![\w.:+-])(?:\+\d{6,15}|(?:0086|86)?1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})-?[2-9]\d{6,7}|400-?\d{3}-?\d{4})(?![\w-])/g;

const SERVICE = /^400/;

const hide = (number: string): string => (SERVICE.test(number) ? '400****' : maskPhone(number));

/**
 * Hides telephone numbers in a text.
 *
 * @example maskNumbers('caller +8613800001234 rang') // 'caller 138****1234 rang'
 */
export const maskNumbers = (text: string): string => text.replace(NUMBERS, hide);

/** For JSON.stringify and the logger: no line of a log carries a telephone number or a secret. Source. */
export const maskingReplacer = (key: string, value: unknown): unknown => {
  if (SECRET_FIELDS.has(key.toLowerCase())) return '***';
  return typeof value === 'string' ? maskNumbers(value) : value;
};
