import type { LineFigure, PromiseFigures } from '#domain/figures';
import { t } from './messages.ts';

type Rated = Pick<PromiseFigures['total'], 'rate' | 'kept' | 'broken'>;

/** 95.0%, or – when nothing was decided. */
export const rateText = ({ rate, kept, broken }: Rated): string =>
  kept + broken === 0 ? t('noRate') : t('percent', { rate });

/** 19/20 */
export const outOfText = ({ kept, broken }: Rated): string => t('outOf', { kept, decided: kept + broken });

/** 开锁修锁; the product where a ticket was about no order. */
export const lineText = (
  { product, category }: Pick<LineFigure, 'product' | 'category'>,
  lines: Readonly<Record<string, string>>,
  nameOf: (product: string) => string,
): string => (category === undefined ? nameOf(product) : (lines[category] ?? category));

/**
 * The months that can be chosen, the latest first.
 *
 * @example lastMonths('2025-02-10', 3) // ['2025-02', '2025-01', '2024-12']
 */
export const lastMonths = (today: string, count: number): readonly string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, month - 1 - i, 1)).toISOString().slice(0, 7));
};
