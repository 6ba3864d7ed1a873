const ORDER = 'ORDER#';

/**
 * The subject of an order's events, and the partition of its rows.
 *
 * @example orderSubject('5b2f…') // 'ORDER#5b2f…'
 */
export const orderSubject = (orderId: string): string => `${ORDER}${orderId}`;

/**
 * The order that a subject names.
 *
 * @returns undefined when it names something else
 * @example orderIdOf('TICKET#t-1') // undefined
 */
export const orderIdOf = (subject: string): string | undefined =>
  subject.startsWith(ORDER) ? subject.slice(ORDER.length) : undefined;
