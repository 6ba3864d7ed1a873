import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayTally, datesOf, promiseFigures } from '#domain/figures';

const day = (category: string, providerId: string | undefined, kept: number, broken: number): DayTally => ({
  ...{ counted: 'ORDER', product: 'convenience-orders', category, kept, broken, requested: 0, done: 0, ended: 0 },
  ...{ users: 0, calls: 0, complaints: 0, consultations: 0, others: 0, answers: 0, scores: 0 },
  ...(providerId !== undefined && { providerId }),
});

describe('kept promises', () => {
  test('are shown as kept of promised, and as a rate', () => {
    const { total, lines } = promiseFigures([day('locks', undefined, 10, 1), day('locks', 'anxin', 9, 0)], 'ORDER');
    expect(lines).toMatchObject([{ category: 'locks', kept: 19, broken: 1, rate: '95.0' }]);
    expect(total).toMatchObject({ kept: 19, broken: 1, rate: '95.0' });
  });

  test('stand with the worst first, by the exact fraction; what has none decided stands last', () => {
    const days = [day('a', 'p1', 2, 1), day('b', 'p2', 667, 333), day('c', 'p3', 0, 0), day('d', 'p4', 4, 2)];
    const { lines, providers } = promiseFigures(days, 'ORDER');
    expect(lines.map(({ category, rate }) => [category, rate])).toEqual([
      ...[
        ['d', '66.7'],
        ['a', '66.7'],
        ['b', '66.7'],
        ['c', '–'],
      ],
    ]);
    // Who answered for nothing stands in no list of providers.
    expect(providers.map(({ providerId }) => providerId)).toEqual(['p4', 'p1', 'p2']);
  });

  test('of orders and of tickets are told apart, and nothing is no rate', () => {
    expect(promiseFigures([day('locks', undefined, 1, 0)], 'TICKET')).toEqual({
      total: { kept: 0, broken: 0, requested: 0, done: 0, ended: 0, rate: '–' },
      lines: [],
      providers: [],
    });
  });

  test('of all lines add up to the total, however the days are parted', () => {
    const some = fc.record({ category: fc.constantFrom('a', 'b'), kept: fc.nat(50), broken: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const { total, lines } = promiseFigures(
          all.map(({ category, kept, broken }) => day(category, 'p', kept, broken)),
          'ORDER',
        );
        const added = (what: 'kept' | 'broken') => lines.reduce((sum, line) => sum + line[what], 0);
        expect([total.kept, total.broken]).toEqual([added('kept'), added('broken')]);
      }),
    );
  });
});

describe('the days of a report', () => {
  test.each([
    ['2025-02', '2025-02-01', '2025-02-28', 28],
    ['2024-12', '2024-12-01', '2024-12-31', 31],
    ['2025-03', '2025-03-01', '2025-03-04', 4],
    ['7d', '2025-02-26', '2025-03-04', 7],
    ['90d', '2024-12-05', '2025-03-04', 90],
  ])('%s, on 4 March: from %s to %s', (span, from, to, count) => {
    const dates = datesOf(span, '2025-03-04');
    expect([dates[0], dates.at(-1), dates.length]).toEqual([from, to, count]);
  });

  test('of a month to come are none', () => {
    expect(datesOf('2025-04', '2025-03-04')).toEqual([]);
  });
});
