import type { TicketKind } from './policy.ts';
import { kindWords } from './words.ts';

/**
 * What tickets are counted under: one counter for each kind and day of a tenant.
 *
 * @param date the tenant's local date
 * @example counterOf('COMPLAINT', '2025-03-04') // 'TS20250304'
 */
export const counterOf = (kind: TicketKind, date: string): string =>
  `${kindWords[kind].prefix}${date.replaceAll('-', '')}`;

/**
 * The number that caller and agent read to each other; gaps in the count are allowed, the ten-thousandth of a day has five digits.
 *
 * @example ticketNumber('COMPLAINT', '2025-03-04', 1) // 'TS202503040001'
 */
export const ticketNumber = (kind: TicketKind, date: string, count: number): string =>
  `${counterOf(kind, date)}${String(count).padStart(4, '0')}`;
