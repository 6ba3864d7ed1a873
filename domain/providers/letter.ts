import { localDate } from '../kernel/index.ts';
import type { CreditMark, CreditReason, Provider } from './schema.ts';

const REASONS = {
  LATE: '未按时联系用户',
  DECLINED: '拒单',
  TIMED_OUT: '超时未接单',
  COMPLAINT: '投诉处理超时',
  RATING: '用户评价',
  REINSTATED: '恢复合作',
} as const satisfies Record<CreditReason, string>;

const ORDER_OF = [
  'LATE',
  'TIMED_OUT',
  'DECLINED',
  'COMPLAINT',
  'RATING',
  'REINSTATED',
] as const satisfies readonly CreditReason[];

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

const sum = (marks: readonly CreditMark[]): number => marks.reduce((total, { points }) => total + points, 0);

/** `拒单2次,共-2分(路远1次,缺件1次)` */
const reasonLine = (reason: CreditReason, marks: readonly CreditMark[]): string => {
  const notes = marks.flatMap(({ note }) => note ?? []);
  const counted = [...new Set(notes)].map((note) => `${note}${notes.filter((one) => one === note).length}次`);
  const why = counted.length > 0 ? `(${counted.join(',')})` : '';
  return `${REASONS[reason]}${marks.length}次,共${signed(sum(marks))}分${why}`;
};

const ratingLine = (marks: readonly CreditMark[]): string => {
  const scores = marks.flatMap(({ score }) => score ?? []);
  const mean = scores.reduce((total, score) => total + score, 0) / scores.length;
  return `${REASONS.RATING}${marks.length}次,平均${mean.toFixed(1)}分,共${signed(sum(marks))}分`;
};

/** Where the score stood in a month without marks: where the one before left it, or from where the one after moved it. */
const silentScore = (
  sorted: readonly CreditMark[],
  month: string,
  monthOf: (mark: CreditMark) => string,
): number | undefined => {
  const [before, after] = [
    sorted.findLast((mark) => monthOf(mark) < month),
    sorted.find((mark) => monthOf(mark) > month),
  ];
  return before?.credit ?? (after && after.credit - after.points);
};

/**
 * The monthly letter to a provider: its score at both ends of the month, and what moved it, by reason. Source: X-52, ORDER-46.
 *
 * @param marks those of the month, the last before it and the first after it: of these only where the score stood
 * @param month `2025-03`
 * @example creditLetter(provider, marks, '2025-03', 'Asia/Shanghai')
 *   // ['安心锁业:2025年3月信用报告', '月初80分,月末79分', '拒单1次,共-1分(路远1次)']
 */
export const creditLetter = (
  { name, credit: now }: Pick<Provider, 'name' | 'credit'>,
  marks: readonly CreditMark[],
  month: string,
  timeZone: string,
): readonly string[] => {
  const [year, number] = month.split('-').map(Number);
  const title = `${name}:${year}年${number}月信用报告`;
  const monthOf = ({ at }: CreditMark): string => localDate(at, timeZone).slice(0, 7);
  const sorted = marks.toSorted((a, b) => a.at - b.at || (a.markId < b.markId ? -1 : 1));
  const mine = sorted.filter((mark) => monthOf(mark) === month);
  const [first, last] = [mine[0], mine.at(-1)];
  if (first === undefined || last === undefined)
    return [title, `信用${silentScore(sorted, month, monthOf) ?? now}分,本月无变动`];
  const before = first.credit - first.points;
  const lines = ORDER_OF.flatMap((reason) => {
    const some = mine.filter((mark) => mark.reason === reason);
    if (some.length === 0) return [];
    return [reason === 'RATING' ? ratingLine(some) : reasonLine(reason, some)];
  });
  return [title, `月初${before}分,月末${last.credit}分`, ...lines];
};
