import { describe, expect, it } from 'vitest';
import { hoursDraft } from '../../../web/provider/shop/hours.ts';
import { revisionIn } from '../../../web/provider/shop/revise.ts';

const draft = {
  hours: hoursDraft({ mon: ['08:00-20:00'] }, '休息'),
  capacity: '5',
  contactName: '周师傅',
  phone: '0771-5610001',
};

describe('the particulars of a shop', () => {
  it('are sent as they were typed, with the signs of a Chinese keyboard put right', () => {
    const typed = { ...draft, capacity: ' ８ ', contactName: ' 吴师傅 ', phone: '０７７１-5610009' };
    expect(revisionIn(typed, '休息')).toEqual({
      deed: {
        ...{ deed: 'revise', capacity: 8, contactName: '吴师傅', phone: '0771-5610009' },
        hours: { mon: ['08:00-20:00'] },
      },
    });
  });

  it.each([
    [{ capacity: '' }, { days: [], fields: ['capacity'] }],
    [{ capacity: '0' }, { days: [], fields: ['capacity'] }],
    [{ capacity: '2.5' }, { days: [], fields: ['capacity'] }],
    [{ contactName: '  ' }, { days: [], fields: ['contactName'] }],
    [{ phone: '<b>1</b>' }, { days: [], fields: ['phone'] }],
    [
      { hours: { ...draft.hours, tue: '八点' }, phone: '' },
      { days: ['tue'], fields: ['phone'] },
    ],
  ])('are not sent with %j', (over, troubles) => {
    expect(revisionIn({ ...draft, ...over }, '休息')).toEqual({ troubles });
  });
});
