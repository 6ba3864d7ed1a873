import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parsePhoneNumber } from '#domain/kernel';
import { announcementOf, greet, profileSchema } from '#domain/routing';
import { at, gx, profileOf } from '../fixtures.ts';

const profile = {
  ...profileOf(gx),
  prompts: { announcement: '您好,{content}。正在抢修' },
  announcement: announcementOf('青秀区光缆中断,10分钟后恢复', at('2025-03-20 12:00:00')),
};
const call = (wall: string, raw = '0771-5551234') => {
  const number = parsePhoneNumber(raw);
  const line = number.ok ? '0123456789abcdef0123456789abcdef' : undefined;
  return { entry: 'hotline' as const, number, line, arrivedAt: at(wall) };
};

describe('an urgent announcement', () => {
  test('is on until its end, and said as it was written', () => {
    const greeting = greet(profile, undefined, call('2025-03-20 11:59:59'));
    expect(greeting).toMatchObject({ announcement: 'ON' });
    expect(greeting.say_announcement).toContain('您好,青秀区光缆中断');
    expect(greet(profile, undefined, call('2025-03-20 12:00:00'))).toMatchObject({ announcement: 'OFF' });
  });

  test('can say nothing that the flow would take for its own language', () => {
    expect(announcementOf('<break/>停电 & 停网', at('2025-03-20 12:00:00')).fragment).toContain(
      '&lt;break/&gt;停电 &amp;',
    );
  });

  test('comes back from the store as it went in', () => {
    expect(z.decode(profileSchema, z.encode(profileSchema, profile)).announcement).toEqual(profile.announcement);
  });
});

describe('a callback', () => {
  const offering = { ...profile, options: { ...profile.options, callback: true } };

  test('is offered where the carrier wants it, and never to a withheld number', () => {
    expect(greet(profile, undefined, call('2025-03-20 10:00:00')).callback).toBe('OFF');
    expect(greet(offering, undefined, call('2025-03-20 10:00:00')).callback).toBe('ON');
    expect(greet(offering, undefined, call('2025-03-20 10:00:00', 'anonymous')).callback).toBe('OFF');
  });
});
