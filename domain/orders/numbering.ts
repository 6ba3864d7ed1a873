/** What orders are counted under: one counter for each day of a tenant. */
export const orderCounter = (date: string): string => `DD${date.replaceAll('-', '')}`;

/**
 * The number that caller and agent read to each other; gaps in the count are allowed, the ten-thousandth of a day has five digits.
 *
 * @param date the tenant's local date
 * @example orderNumber('2025-03-04', 1) // 'DD202503040001'
 */
export const orderNumber = (date: string, count: number): string =>
  `${orderCounter(date)}${String(count).padStart(4, '0')}`;

/**
 * The number of an order as somebody reads it out, with or without its letters, in any width; undefined when it is none.
 *
 * @example orderNumberIn('dd2025 0304 0001') // 'DD202503040001'
 */
export const orderNumberIn = (text: string): string | undefined => {
  const [, digits] = /^(?:DD)?(20\d{10,14})$/.exec(text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()) ?? [];
  return digits === undefined ? undefined : `DD${digits}`;
};
