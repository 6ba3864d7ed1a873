const parts = (at: number, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/**
 * The local date of an instant (epoch milliseconds).
 *
 * @example
 * localDate(Date.parse('2025-03-04T16:30:00Z'), 'Asia/Shanghai') // '2025-03-05'
 */
export const localDate = (at: number, timeZone: string): string => {
  const { year, month, day } = parts(at, timeZone);
  return `${year}-${month}-${day}`;
};

/**
 * The local time of day, 24 hours, with seconds.
 *
 * @example
 * localTime(Date.parse('2025-03-04T02:00:05Z'), 'Asia/Shanghai') // '10:00:05'
 */
export const localTime = (at: number, timeZone: string): string => {
  const { hour, minute, second } = parts(at, timeZone);
  return `${hour}:${minute}:${second}`;
};

/**
 * What a control for date and time shows for an instant: the local minute, wherever the page is open.
 *
 * @example
 * localMoment(Date.parse('2025-03-04T11:10:00Z'), 'Asia/Shanghai') // '2025-03-04T19:10'
 */
export const localMoment = (at: number, timeZone: string): string =>
  `${localDate(at, timeZone)}T${localTime(at, timeZone).slice(0, 5)}`;

/**
 * The instant of a local date and time; the zone's offset is taken at that moment.
 *
 * @example
 * instantOf('2025-03-04', '09:00:00', 'Asia/Shanghai') // Date.parse('2025-03-04T01:00:00Z')
 */
export const instantOf = (date: string, time: string, timeZone: string): number => {
  const asUtc = Date.parse(`${date}T${time}Z`);
  const shown = Date.parse(`${localDate(asUtc, timeZone)}T${localTime(asUtc, timeZone)}Z`);
  return asUtc - (shown - asUtc);
};

const day = 24 * 60 * 60 * 1000;

/**
 * The next instant after `now` at which local clocks show a time.
 *
 * @example
 * nextTime('09:00:00', Date.parse('2025-03-04T02:00:00Z'), 'Asia/Shanghai') // Date.parse('2025-03-05T01:00:00Z')
 */
export const nextTime = (time: string, now: number, timeZone: string): number => {
  const today = instantOf(localDate(now, timeZone), time, timeZone);
  return today > now ? today : instantOf(localDate(now + day, timeZone), time, timeZone);
};

/**
 * A span in milliseconds as mm:ss, or h:mm:ss from one hour on; never negative.
 *
 * @example
 * spanText(65_000) // '01:05'
 */
export const spanText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return seconds < 3600 ? minutes : `${Math.floor(seconds / 3600)}:${minutes}`;
};

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/**
 * The weekday of a local date in Chinese.
 *
 * @example
 * weekday('2025-03-04') // '周二'
 */
export const weekday = (date: string): string => `周${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}`;
