import * as z from 'zod/mini';
import { type Amounts, amountsSchema, type DayTally } from './tally.ts';

/** Counts with their rate: `95.0` of a hundred, rounded for the eye only; `–` when nothing was decided. */
const figureSchema = z.extend(
  z.pick(amountsSchema, { kept: true, broken: true, requested: true, done: true, ended: true }),
  { rate: z.string() },
);

export const lineFigureSchema = z.extend(figureSchema, { product: z.string(), category: z.optional(z.string()) });
export type LineFigure = z.infer<typeof lineFigureSchema>;

export const providerFigureSchema = z.extend(figureSchema, { providerId: z.string() });

/** The figures of one promise over some days. Source: ORDER-51, ORDER-53. */
export const promiseFiguresSchema = z.object({
  total: figureSchema,
  /** The worst first. */
  lines: z.array(lineFigureSchema),
  /** Of those that answered for a promise, the worst first. */
  providers: z.array(providerFigureSchema),
});
export type PromiseFigures = z.infer<typeof promiseFiguresSchema>;

type Promised = Pick<Amounts, 'kept' | 'broken' | 'requested' | 'done' | 'ended'>;

const none: Promised = { kept: 0, broken: 0, requested: 0, done: 0, ended: 0 };

const sum = (all: readonly Promised[]): Promised =>
  all.reduce(
    (total, one) => ({
      ...{ kept: total.kept + one.kept, broken: total.broken + one.broken },
      ...{ requested: total.requested + one.requested, done: total.done + one.done, ended: total.ended + one.ended },
    }),
    none,
  );

const figureOf = (all: readonly Promised[]) => {
  const amounts = sum(all);
  const decided = amounts.kept + amounts.broken;
  const rate = decided === 0 ? '–' : (Math.round((amounts.kept * 1000) / decided) / 10).toFixed(1);
  return { ...amounts, rate };
};

/** By the exact fraction; of equal rates that with more broken promises first, and what has none decided last. */
const worstFirst = (a: Promised, b: Promised): number => {
  const [ofA, ofB] = [a.kept + a.broken, b.kept + b.broken];
  if (ofA === 0 || ofB === 0) return ofB - ofA;
  return b.broken * ofA - a.broken * ofB || b.broken - a.broken || ofB - ofA;
};

const lineNameOf = ({ product, category = '' }: DayTally): string => `${product} ${category}`;

/**
 * Adds up days. Source: ORDER-51, ORDER-53.
 *
 * @example promiseFigures(march, 'ORDER').lines[0] // { product: 'convenience-orders', category: 'locks', kept: 19, broken: 1, rate: '95.0', … }
 */
export const promiseFigures = (days: readonly DayTally[], counted: 'ORDER' | 'TICKET'): PromiseFigures => {
  const mine = days.filter((day) => day.counted === counted);
  const byLine = [...Map.groupBy(mine, lineNameOf).values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const { product, category } = first;
    return [{ product, ...(category !== undefined && { category }), ...figureOf(some) }];
  });
  const byProvider = [...Map.groupBy(mine, ({ providerId }) => providerId)].flatMap(([providerId, some]) =>
    providerId === undefined ? [] : [{ providerId, ...figureOf(some) }],
  );
  const name = (line: LineFigure) => `${line.product} ${line.category ?? ''}`;
  return {
    total: figureOf(mine),
    lines: byLine.toSorted((a, b) => worstFirst(a, b) || (name(a) < name(b) ? -1 : 1)),
    providers: byProvider
      .filter(({ kept, broken }) => kept + broken > 0)
      .toSorted((a, b) => worstFirst(a, b) || (a.providerId < b.providerId ? -1 : 1)),
  };
};
