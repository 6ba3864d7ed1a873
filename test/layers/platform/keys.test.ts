import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/kernel';
import { journalRow } from '#platform/journal';
import { dayKey, eventIdOf, journalKey, tablesOf } from '#platform/keys';

describe('where rows stand', () => {
  test('the events of a subject sort by version', () => {
    expect(journalKey('MEMBER#m1', 9).sk < journalKey('MEMBER#m1', 10).sk).toBe(true);
    expect(eventIdOf(journalKey('MEMBER#m1', 1))).toBe('MEMBER#m1#0000000001');
  });

  test('an event of 00:30 in Nanning belongs to the day that has begun there', () => {
    const at = parseInstant('2025-03-04T16:30:00Z');
    const row = journalRow('gx', { subject: 'MEMBER#m1', version: 1, type: 'MembershipRegistered', at, data: {} });
    expect(row.dayKey).toMatch(/^DAY#2025-03-05#[0-7]$/);
    expect(row.at).toBe('2025-03-04T16:30:00.000Z');
  });

  test('a day spreads over its eight partitions', () => {
    const partitions = new Set(Array.from({ length: 200 }, (_, i) => dayKey('2025-03-04', `CONTACT#${i}#1`)));
    expect(partitions.size).toBe(8);
  });

  test("no tenant's tables begin like another's", () => {
    expect(tablesOf('gx')).toEqual({ records: 'hutong.gx.records', journal: 'hutong.gx.journal' });
  });
});
