type Half = '上午' | '下午';

interface Clock {
  readonly half: Half;
  readonly said: string;
}

const minutesSaid = (minutes: number): string => {
  if (minutes === 0) return '';
  return minutes === 30 ? '半' : `${String(minutes).padStart(2, '0')}分`;
};

/** 12:00 ends a morning (上午8点半到12点) and begins an afternoon. */
const clock = (written: string, edge: 'from' | 'to'): Clock => {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  const noon = hours === 12 && minutes === 0;
  const half = hours < 12 || (noon && edge === 'to') ? '上午' : '下午';
  return { half, said: `${hours > 12 ? hours - 12 : hours}点${minutesSaid(minutes)}` };
};

const ALL_DAY = '00:00-24:00';

const intervalText = (interval: string): string => {
  if (interval === ALL_DAY) return '全天';
  const [start = '', end = ''] = interval.split('-');
  const from = clock(start, 'from');
  const to = clock(end, 'to');
  return `${from.half}${from.said}到${to.half === from.half ? '' : to.half}${to.said}`;
};

/**
 * A day's opening intervals as a prompt says them.
 *
 * @param intervals `09:00-17:30`, in order
 * @example hoursText(['09:00-17:30']) // '上午9点到下午5点半'
 * @example hoursText(['08:30-12:00', '14:00-18:00']) // '上午8点半到12点、下午2点到6点'
 */
export const hoursText = (intervals: readonly string[]): string => intervals.map(intervalText).join('、');
