import { describe, expect, it } from 'vitest';
import { hoursDraft, hoursIn } from '../../../web/provider/shop/hours.ts';
import { weekOf } from '../../../web/shared/hours.ts';

describe('the hours of a shop', () => {
  it('are told with equal days together', () => {
    const day = ['08:00-12:00', '14:00-20:00'];
    expect(weekOf({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: ['10:00-16:00'] })).toEqual([
      { from: 'mon', to: 'fri', open: day },
      { from: 'sat', to: 'sat', open: ['10:00-16:00'] },
      { from: 'sun', to: 'sun', open: [] },
    ]);
  });

  const week = { mon: ['08:00-12:00', '14:00-20:00'], sun: ['10:00-16:00'] };

  it('come back as they were when nobody has typed anything', () => {
    expect(hoursDraft(week, '休息')).toMatchObject({ mon: '08:00-12:00 14:00-20:00', tue: '休息' });
    expect(hoursIn(hoursDraft(week, '休息'), '休息')).toEqual({ hours: week });
  });

  it.each([
    ['8:00-20:00', ['08:00-20:00']],
    ['８：００～１２：００，14:00 至 24:00', ['08:00-12:00', '14:00-24:00']],
    ['08:00–12:00、13:00—20:00', ['08:00-12:00', '13:00-20:00']],
    ['全天', ['00:00-24:00']],
    ['', undefined],
    [' 休息 ', undefined],
  ])('are read as people type them: 「%s」', (text, mon) => {
    expect(hoursIn({ ...hoursDraft({}, '休息'), mon: text }, '休息')).toEqual({
      hours: mon === undefined ? {} : { mon },
    });
  });

  it.each(['8点到20点', '20:00-08:00', '08:00-25:00', '08:00-12:00 11:00-20:00', '<b>8</b>'])(
    'that are none are named by their day: 「%s」',
    (text) => {
      expect(hoursIn({ ...hoursDraft(week, '休息'), tue: text }, '休息')).toEqual({ troubles: ['tue'] });
    },
  );
});
