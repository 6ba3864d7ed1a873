import { describe, expect, it } from 'vitest';
import { type Calendar, openingOn } from '#domain/calendar';
import { always, gxLawyers } from '../fixtures.ts';

const withLocalDays = (...localDays: Calendar['localDays']): Calendar => ({ ...gxLawyers, localDays });
const day = { start: 540, end: 1050 };

describe('the hours of one date', () => {
  it.each([
    ['2025-03-04', 'WORKDAY', [day]],
    ['2025-03-08', 'WEEKEND', []],
    ['2025-09-28', 'MAKEUP', [day]],
    ['2025-10-11', 'MAKEUP', [day]],
    ['2025-10-01', 'HOLIDAY', []],
    ['2025-10-08', 'HOLIDAY', []],
    ['2025-10-09', 'WORKDAY', [day]],
  ])('%s is a %s', (date, kind, open) => {
    expect(openingOn(gxLawyers, date)).toMatchObject({ kind, open, uncoveredYear: false });
  });

  it('a holiday has its name', () => {
    expect(openingOn(gxLawyers, '2025-10-03').name).toBe('国庆节、中秋节');
  });

  it('a local holiday closes an ordinary day', () => {
    const calendar = withLocalDays({ from: '2025-03-31', to: '2025-04-01', name: '广西三月三', open: [] });
    expect(openingOn(calendar, '2025-04-01')).toMatchObject({ kind: 'HOLIDAY', name: '广西三月三', open: [] });
    expect(openingOn(calendar, '2025-04-02').kind).toBe('WORKDAY');
  });

  it('a half-day shortens a working day, and a day of its own opens a Saturday or even a holiday', () => {
    const half = { name: '半天', open: ['09:00-12:00'] };
    const calendar = withLocalDays({ from: '2025-12-31', ...half }, { from: '2025-03-08', ...half });
    expect(openingOn(calendar, '2025-12-31')).toMatchObject({ kind: 'WORKDAY', open: [{ start: 540, end: 720 }] });
    expect(openingOn(calendar, '2025-03-08')).toMatchObject({ kind: 'MAKEUP', open: [{ start: 540, end: 720 }] });
  });

  it('a make-up day has hours of its own when the tenant says so', () => {
    const calendar = { ...gxLawyers, makeUp: ['10:00-16:00'] };
    expect(openingOn(calendar, '2025-09-28').open).toEqual([{ start: 600, end: 960 }]);
  });

  it('a year without a notice is answered by weekly hours and says so; a desk that never closes does not care', () => {
    expect(openingOn(gxLawyers, '2031-10-01')).toMatchObject({ kind: 'WORKDAY', open: [day], uncoveredYear: true });
    expect(openingOn(always, '2031-10-01')).toMatchObject({ uncoveredYear: false, open: [{ start: 0, end: 1440 }] });
  });
});
