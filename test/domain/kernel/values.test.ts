import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  fen,
  instant,
  instantSchema,
  localDate,
  localDateSchema,
  parseInstant,
  plusDays,
  secondsBetween,
  toIso,
  weekdayOf,
  yuan,
} from '#domain/kernel';

describe('instants', () => {
  it('an instant survives being written and read', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (date) => {
        expect(parseInstant(toIso(instant(date.getTime())))).toBe(date.getTime());
      }),
    );
  });

  it('a time without an offset is refused, because nobody knows when it is', () => {
    expect(() => parseInstant('2025-03-04T10:00:00')).toThrow(RangeError);
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });

  it('rows carry text, decisions carry numbers', () => {
    const at = z.decode(instantSchema, '2025-03-04T10:00:00+08:00');
    expect(at).toBe(1741053600000);
    expect(z.encode(instantSchema, at)).toBe('2025-03-04T02:00:00.000Z');
    expect(z.safeDecode(instantSchema, '2025-03-04').success).toBe(false);
  });

  it('seconds are compared whole', () => {
    expect(secondsBetween(instant(1999), instant(2000))).toBe(1);
    expect(secondsBetween(instant(1000), instant(1999))).toBe(0);
  });
});

describe('dates', () => {
  it('a date is the one on the wall of the tenant', () => {
    expect(localDate(parseInstant('2025-03-04T16:30:00Z'), 'Asia/Shanghai')).toBe('2025-03-05');
    expect(plusDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(weekdayOf('2025-03-04')).toBe(2);
  });

  it.each(['2025-02-30', '2025-13-01', '25-01-01'])('%s is no date', (text) => {
    expect(z.safeParse(localDateSchema, text).success).toBe(false);
  });
});

describe('money', () => {
  it('an amount is a whole number of fen and is spoken in yuan', () => {
    expect(yuan(fen(3000))).toBe('30');
    expect(yuan(fen(1250))).toBe('12.5');
    expect(() => fen(0.5)).toThrow(RangeError);
  });
});
