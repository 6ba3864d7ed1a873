import { expect, it } from 'vitest';
import { instant } from '#domain/kernel';
import {
  checkerText,
  gapText,
  inOrder,
  markText,
  monthsUntil,
  suspensionText,
  titlesIn,
} from '../../../../web/agent/providers/words.ts';
import { line } from './samples.ts';

const since = instant(Date.parse('2025-03-04T02:00:00Z'));
const titleOf = titlesIn([{ category: 'locks', title: '开锁修锁' }]);

it('names every gap of the standard in Chinese (ORDER-45, story 11)', () => {
  expect(gapText({ what: 'DOCUMENT_MISSING', about: 'LICENCE' }, titleOf)).toBe('营业执照：未提交');
  expect(gapText({ what: 'DOCUMENT_UNCHECKED', about: 'POLICE_RECORD' }, titleOf)).toBe('公安备案：未核验');
  expect(gapText({ what: 'DOCUMENT_EXPIRED', about: '健康证' }, titleOf)).toBe('健康证：已过期');
  expect(gapText({ what: 'PRICE_MISSING', about: 'locks' }, titleOf)).toBe('开锁修锁：缺少资费标准');
  expect(gapText({ what: 'UNKNOWN_CATEGORY', about: 'pets' }, titleOf)).toBe('pets：未开办的业务类别');
});

it('lists waiting applications first as they came, then the suspended, then the lowest scores', () => {
  const applying = (name: string, at: number) => line({ name, standing: { status: 'APPLYING', since: instant(at) } });
  const listed = inOrder([
    ...[
      line({ name: '甲' }),
      line({ name: '乙', credit: 65 }),
      line({ name: '丙', standing: { status: 'LEFT', since } }),
    ],
    ...[
      applying('丁', 2),
      applying('戊', 1),
      line({ name: '己', standing: { status: 'SUSPENDED', since, reason: 'CREDIT' } }),
    ],
  ]);
  expect(listed.map(({ name }) => name)).toEqual(['戊', '丁', '己', '乙', '甲', '丙']);
});

it('says why nothing is dispatched to a provider', () => {
  expect(suspensionText({ status: 'SUSPENDED', since, reason: 'CREDIT' })).toContain('信用分低于标准');
  expect(suspensionText({ status: 'SUSPENDED', since, reason: 'DECISION', note: '多次投诉' })).toBe(
    '已人工停用，不再派单。原因：多次投诉',
  );
  expect(suspensionText({ status: 'APPROVED', since })).toBeUndefined();
});

it('tells what moved a score, and about what (ORDER-46)', () => {
  const mark = { markId: 'e-1', providerId: 'anxin', at: since, credit: 79 };
  expect(markText({ ...mark, reason: 'DECLINED', points: -1, note: '路远', about: 'DD202503040001' })).toBe(
    '拒单 · 路远 · DD202503040001',
  );
  expect(markText({ ...mark, reason: 'RATING', points: 2, score: 5 })).toBe('用户评价 5星');
});

it('tells papers of the contract from those that somebody has looked at', () => {
  expect(checkerText({ role: 'system' })).toBe('合同备案');
  expect(checkerText({ role: 'supervisor', staff: '201' })).toContain('201');
});

it('offers letters of a year, this month first (X-52)', () => {
  expect(monthsUntil('2025-02-04', 3)).toEqual(['2025-02', '2025-01', '2024-12']);
});
