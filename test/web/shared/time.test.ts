import { describe, expect, it } from 'vitest';
import { instantOf, localDate, localMoment, localTime, nextTime, spanText, weekday } from '../../../web/shared/time.ts';

const zone = 'Asia/Shanghai';
const at = (iso: string) => Date.parse(iso);

describe('times on the pages', () => {
  it('are local to the tenant, in 24 hours', () => {
    expect(localDate(at('2025-03-04T16:30:00Z'), zone)).toBe('2025-03-05');
    expect(localTime(at('2025-03-04T16:30:05Z'), zone)).toBe('00:30:05');
  });

  it('lead back from a local date and time to the instant, across a change of summer time too', () => {
    expect(instantOf('2025-03-04', '09:00:00', zone)).toBe(at('2025-03-04T01:00:00Z'));
    expect(instantOf('2025-07-01', '09:00:00', 'Europe/Berlin')).toBe(at('2025-07-01T07:00:00Z'));
  });

  it('stand in a field as the local minute', () => {
    expect(localMoment(at('2025-03-04T11:10:59Z'), zone)).toBe('2025-03-04T19:10');
  });

  it.each([
    { now: '2025-03-04T00:59:59Z', next: '2025-03-04T01:00:00Z', says: 'today when it is still to come' },
    { now: '2025-03-04T01:00:00Z', next: '2025-03-05T01:00:00Z', says: 'tomorrow when it is just now' },
  ])('find the next 09:00: $says', ({ now, next }) => {
    expect(nextTime('09:00:00', at(now), zone)).toBe(at(next));
  });

  it.each([
    { ms: 65_000, text: '01:05' },
    { ms: 3_725_000, text: '1:02:05' },
    { ms: -5, text: '00:00' },
  ])('write a span of $ms ms as $text', ({ ms, text }) => {
    expect(spanText(ms)).toBe(text);
  });

  it('name the weekday', () => {
    expect(weekday('2025-03-04')).toBe('周二');
  });
});
