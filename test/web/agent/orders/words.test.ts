import { expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { catalogue } from '../../../../web/agent/orders/messages.ts';
import {
  confirmationText,
  deskReasonText,
  distanceText,
  named,
  namesIn,
  partyText,
  paymentText,
  stageText,
} from '../../../../web/agent/orders/words.ts';
import { card } from './samples.ts';

it('names both tracks in the words of the trade (F.2)', () => {
  expect(confirmationText({ confirmation: 'CONFIRMING' })).toBe('待确认');
  expect(stageText({ stage: 'ASSIGNED' })).toBe('已派网点/师傅');
  expect(stageText({ stage: 'TERMINATED' })).toBe('服务终止');
});

it('says why a person is needed, and what was paid', () => {
  const { requestedAt } = card().order;
  expect(deskReasonText({ desk: { why: 'NO_PLACE', at: requestedAt } })).toBe('地址未定位');
  const paid = { fen: fen(12000), at: requestedAt, reference: 'p-1', refundedFen: fen(2000) };
  expect(paymentText({ payment: { state: 'REFUNDED', ...paid } })).toBe('已支付 120元，已退 20元');
});

it('calls a provider by its name, and by its id while that is not known', () => {
  const nameOf = namesIn({ anxin: '安心锁业' });
  expect(partyText({ role: 'provider', providerId: 'anxin' }, nameOf)).toBe('安心锁业');
  expect(partyText({ role: 'specialist', staff: '031' }, nameOf)).toBe('专席 031号');
  expect(nameOf('pingan')).toBe('pingan');
  expect(named('服务商anxin已接单', { anxin: '安心锁业' })).toBe('服务商安心锁业已接单');
});

it('tells near distances in metres', () => {
  expect([distanceText(800), distanceText(2130)]).toEqual(['800 米', '2.1 公里']);
});

it('says everything in English too, with the same slots', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted();
  for (const [key, text] of Object.entries(catalogue['zh-CN'])) {
    const other = Object.entries(catalogue.en).find(([name]) => name === key)?.[1] ?? '';
    expect(slots(other), key).toEqual(slots(text));
  }
});
