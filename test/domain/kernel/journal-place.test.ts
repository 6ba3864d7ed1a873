import { describe, expect, it } from 'vitest';
import { firstPlace, type JournalPlace, placeAfter } from '#domain/kernel';
import { at } from '../fixtures.ts';

const walk = (from: string, to: string): readonly JournalPlace[] => {
  const span = { from: at(from), to: at(to), timeZone: 'Asia/Shanghai' };
  const places: JournalPlace[] = [];
  for (let place: JournalPlace | undefined = firstPlace(span); place; place = placeAfter(place, span))
    places.push(place);
  return places;
};

describe('reading a journal day by day', () => {
  it.each([
    ['an hour of one day', '2025-03-04 09:00:00', '2025-03-04 10:00:00', ['2025-03-04']],
    ['a whole day, midnight excluded', '2025-03-04 00:00:00', '2025-03-05 00:00:00', ['2025-03-04']],
    [
      'an outage over the end of a month',
      '2025-02-27 23:59:59',
      '2025-03-01 00:00:01',
      ['2025-02-27', '2025-02-28', '2025-03-01'],
    ],
  ])('visits every partition of every date once: %s', (_, from, to, dates) => {
    const places = walk(from, to);
    expect(places).toEqual(dates.flatMap((date) => [0, 1, 2, 3, 4, 5, 6, 7].map((shard) => ({ date, shard }))));
  });
});
