import { describe, expect, it } from 'vitest';
import { type TicketTimeliness, timelinessOf, timelinessRate } from '#domain/tickets';
import { agent, at, did, guarded, opened, operatorPolicy, provincePolicy, uuid } from './prepare.ts';

const month = (inTime: number, late: number, running = 0): readonly TicketTimeliness[] => [
  ...Array.from({ length: inTime }, () => 'IN_TIME' as const),
  ...Array.from({ length: late }, () => 'LATE' as const),
  ...Array.from({ length: running }, () => 'RUNNING' as const),
];

describe('VC-22: 投诉工单处理及时率', () => {
  it.each([
    [month(49, 1), { accepted: 50, shown: '98.0', met: true, provisional: false }],
    [month(49, 2), { accepted: 51, shown: '96.1', met: false, provisional: false }],
    [month(49, 0, 1), { accepted: 50, shown: '98.0', met: true, provisional: true, running: 1 }],
    // 97.96 % reads 98.0 and is still too little.
    [month(1440, 30), { shown: '98.0', met: false }],
    [month(0, 3), { shown: '0.0', met: false }],
  ])('%#: the exact fraction decides, the eye sees one decimal', (tickets, rate) => {
    expect(timelinessRate(tickets)).toMatchObject(rate);
  });

  it('without tickets there is no rate', () => {
    expect(timelinessRate(['NOT_COUNTED'])).toEqual({
      ...{ accepted: 0, inTime: 0, late: 0, running: 0 },
      ...{ provisional: false, shown: '–' },
    });
  });

  it('operator late and province in time: only the operator is late', () => {
    const dispatch = { tenant: 'bj', ticketId: uuid(), purpose: 'HELP', at: at('2025-03-04 09:00:00') } as const;
    const resolve = { deed: 'resolve', result: '已解决', judgement: 'NOTHING_FOUND' } as const;
    const operator = guarded(opened(operatorPolicy, '2025-03-04 09:00:00', { dispatch }), '2025-03-05 10:00:00');
    const province = opened(provincePolicy, '2025-03-04 08:30:00');
    expect(timelinessOf(province.ticket)).toBe('RUNNING');
    expect(timelinessOf(did(operator, '2025-03-05 10:00:00', agent, resolve).ticket)).toBe('LATE');
    expect(timelinessOf(did(province, '2025-03-05 11:00:00', agent, resolve).ticket)).toBe('IN_TIME');
  });

  it('a ticket that is not ours counts for nobody', () => {
    const dispatch = { tenant: 'bj', ticketId: uuid(), purpose: 'HELP', at: at('2025-03-04 09:00:00') } as const;
    const story = opened(operatorPolicy, '2025-03-04 09:00:00', { dispatch });
    expect(timelinessOf(did(story, '2025-03-04 10:00:00', agent, { deed: 'return', note: '不属我方' }).ticket)).toBe(
      'NOT_COUNTED',
    );
  });
});
