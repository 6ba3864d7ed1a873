export type ExplainLanguage = 'zh' | 'en';

/** What a proof says, in one language. */
export interface Words {
  readonly weekdays: readonly string[];
  readonly date: (date: string, weekday: string) => string;
  readonly length: (hours: number, minutes: number, seconds: number) => string;
  readonly received: (when: string) => string;
  readonly counted: (when: string, length: string, makeUp: boolean) => string;
  readonly workingDay: (date: string, ordinal: number, makeUp: boolean) => string;
  readonly closed: (dates: string, why: string) => string;
  readonly holiday: string;
  readonly weekend: string;
  readonly closedDay: string;
  readonly pausedDay: string;
  readonly break: (when: string) => string;
  readonly pause: (when: string) => string;
  readonly due: (when: string) => string;
  readonly provisional: (years: string) => string;
}

const zh: Words = {
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  date: (date, weekday) => `${date} ${weekday}`,
  length: (h, m, s) => `${h > 0 ? `${h}小时` : ''}${m > 0 ? `${m}分` : ''}${s > 0 ? `${s}秒` : ''}` || '0分',
  received: (when) => `${when} 收到`,
  counted: (when, length, makeUp) => `${when} 计${length}${makeUp ? '(调休上班)' : ''}`,
  workingDay: (date, ordinal, makeUp) => `${date} 第${ordinal}个工作日${makeUp ? '(调休上班)' : ''}`,
  closed: (dates, why) => `${dates} ${why},不计`,
  holiday: '节假日',
  weekend: '周末',
  closedDay: '休息日',
  pausedDay: '等待客户,暂停',
  break: (when) => `${when} 休息,不计`,
  pause: (when) => `${when} 等待客户,暂停,不计`,
  due: (when) => `${when} 到期`,
  provisional: (years) => `暂定:${years}年的放假安排尚未公布,按每周工作时间推算,公布后重算`,
};

const en: Words = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  date: (date, weekday) => `${weekday} ${date}`,
  length: (h, m, s) =>
    [h > 0 ? `${h} h` : '', m > 0 ? `${m} min` : '', s > 0 ? `${s} s` : ''].filter(Boolean).join(' ') || '0 min',
  received: (when) => `${when} received`,
  counted: (when, length, makeUp) => `${when} counts ${length}${makeUp ? ' (make-up workday)' : ''}`,
  workingDay: (date, ordinal, makeUp) => `${date} working day ${ordinal}${makeUp ? ' (make-up workday)' : ''}`,
  closed: (dates, why) => `${dates} not counted: ${why}`,
  holiday: 'holiday',
  weekend: 'weekend',
  closedDay: 'closed day',
  pausedDay: 'paused, waiting for the customer',
  break: (when) => `${when} not counted: break`,
  pause: (when) => `${when} not counted: paused, waiting for the customer`,
  due: (when) => `${when} due`,
  provisional: (years) =>
    `Provisional: no official calendar for ${years} yet; weekly hours are assumed and the deadline will be recomputed`,
};

/** The words of each language. */
export const wordsOf = { zh, en } as const satisfies Record<ExplainLanguage, Words>;
