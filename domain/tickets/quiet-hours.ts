import { clockAt, dateAt, localToInstant } from '../business-time/index.ts';
import { type Instant, plusDays } from '../kernel/index.ts';
import type { TicketPolicy } from './policy.ts';

/**
 * When staff may be told of something that happens now: at once, or at the end of the quiet hours that it falls in. The mark itself
 * is made in time.
 *
 * @example noticeAt({ from: '22:00', to: '08:00' }, parseInstant('2025-03-04T15:00:00Z'), 'Asia/Shanghai') // 23:00 → 2025-03-05 08:00
 */
export const noticeAt = (quiet: TicketPolicy['quiet'], now: Instant, timeZone: string): Instant => {
  if (quiet === undefined) return now;
  const clock = clockAt(now, timeZone).slice(0, 5);
  const overnight = quiet.from > quiet.to;
  const evening = clock >= quiet.from;
  const morning = clock < quiet.to;
  if (overnight ? !(evening || morning) : !(evening && morning)) return now;
  const date = dateAt(now, timeZone);
  return localToInstant(overnight && evening ? plusDays(date, 1) : date, quiet.to, timeZone) ?? now;
};
