// Rehearsals are written in the tenant's local time; the laptop counts in epoch milliseconds.
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const units = { s: 1000, min: 60_000, h: 3_600_000, d: DAY_MS } as const;

/** Reads a span. @example spanMs('10 min') // 600000 */
export const spanMs = (text: string): number => {
  const [amount = '', unit = 's'] = text.split(' ');
  return Number(amount) * units[unit === 'min' || unit === 'h' || unit === 'd' ? unit : 's'];
};

/**
 * Reads a local time (Asia/Shanghai). A time without a date is the next one at or after `now`.
 *
 * @example momentMs('2025-03-04T10:00:00', 0) // Date.parse('2025-03-04T02:00:00Z')
 */
export const momentMs = (text: string, now: number): number => {
  if (text.includes('T')) return Date.parse(`${text}+08:00`);
  const day = Math.floor((now + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  const today = day + hours * units.h + minutes * units.min + seconds * units.s;
  return today >= now ? today : today + DAY_MS;
};

/** Writes an instant as local time. @example localTime(Date.parse('2025-03-04T02:00:00Z')) // '2025-03-04 10:00:00' */
export const localTime = (ms: number): string => new Date(ms + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
