import { expect, it } from 'vitest';
import { hoursIn } from '../../../../web/agent/providers/hours.ts';
import { hoursText } from '../../../../web/agent/providers/words.ts';

it('reads hours as people type them, Chinese signs and all', () => {
  expect(hoursIn('8：00至20：00')?.sun).toEqual(['08:00-20:00']);
  const week = hoursIn('周一至周五 08:00-12:00 14:00-18:00；周六、周日 全天');
  expect(week).toMatchObject({ mon: ['08:00-12:00', '14:00-18:00'], fri: ['08:00-12:00', '14:00-18:00'] });
  expect(week?.sat).toEqual(['00:00-24:00']);
  expect(hoursIn('周一 9:00-17:00')).toEqual({ mon: ['09:00-17:00'] });
  expect(hoursIn('24小时')?.wed).toEqual(['00:00-24:00']);
});

it('refuses what is none', () => {
  for (const text of ['', '早晚', '20:00-08:00', '周五至周一 08:00-20:00', '周八 08:00-20:00', '25:00-26:00'])
    expect(hoursIn(text), text).toBeUndefined();
});

it('shows equal days together, and reads again what it shows', () => {
  const texts = ['每天 全天', '周一至周五 08:00-20:00；周六 09:00-12:00'];
  expect(texts.map((text) => hoursText(hoursIn(text) ?? {}))).toEqual(texts);
  expect(hoursText({})).toBe('暂无');
  expect(hoursText({ mon: ['08:00-20:00'], wed: ['08:00-20:00'] })).toBe('周一 08:00-20:00；周三 08:00-20:00');
});
