import { describe, expect, it } from 'vitest';
import { announcementIn, emptyAnnouncement, heardAs } from '../../../../web/agent/announcement/announcement-draft.ts';

const noon = Date.parse('2025-03-04T12:00:00+08:00');
const aim = { product: 'legal-hotline', now: noon, timeZone: 'Asia/Shanghai' };
const draft = { text: '光缆中断', date: '2025-03-04', time: '18:30' };

describe('an announcement as a supervisor writes it', () => {
  it('is sent with its end in UTC, and without a full stop that would be said twice', () => {
    const body = { product: 'legal-hotline', text: '光缆中断', until: '2025-03-04T10:30:00.000Z' };
    expect(announcementIn({ ...draft, text: ' 光缆中断。 ' }, aim)).toEqual({ body });
  });

  it.each([
    ['without a text', { text: ' ' }, { text: 'TEXT_MISSING' }],
    ['of more than 200 characters', { text: '长'.repeat(201) }, { text: 'TEXT_TOO_LONG' }],
    ['without a whole time', { time: '18' }, { until: 'NO_TIME' }],
    ['without a whole date', { date: '' }, { until: 'NO_TIME' }],
    ['with an end that has come', { time: '12:00' }, { until: 'IN_THE_PAST' }],
  ])('is not sent %s', (_, change, troubles) => {
    expect(announcementIn({ ...draft, ...change }, aim)).toEqual({ troubles });
  });

  it('ends in two hours unless somebody says otherwise, also after midnight', () => {
    const late = Date.parse('2025-03-04T23:30:00+08:00');
    expect(emptyAnnouncement(late, 'Asia/Shanghai')).toEqual({ text: '', date: '2025-03-05', time: '01:30' });
  });

  it('shows the sentence that callers will hear (P-X-13)', () => {
    const sentence = '您好,{content}。正在抢修,给您带来不便,敬请谅解';
    expect(heardAs(sentence, '光缆中断。')).toBe('您好,光缆中断。正在抢修,给您带来不便,敬请谅解');
  });
});
