import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../cli/run.ts';

const hutong = async (...args: readonly string[]) => {
  const said: string[] = [];
  const hear = (text: unknown): boolean => said.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  const code = await run(['calendar', ...args]);
  return { code, lines: said.join('').trimEnd().split('\n') };
};

afterEach(() => vi.restoreAllMocks());

const caseFile = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'hutong-')), 'cases.yaml');
  writeFileSync(file, text);
  return file;
};

const schedule = 'schedules:\n  shop:\n    timezone: UTC\n    weekly:\n      mon:\n        - ["09:00", "12:00"]\n';
const oneCase = (tier: string, expected: string): string =>
  `cases:\n  - { id: a, schedule: shop, op: isOpen, in: { at: "2025-03-03T10:00:00Z" }, expected: ${expected}, tier: ${tier} }\n`;

describe('hutong calendar check', () => {
  it('all of core pass on the public cases; the totals come last', { timeout: 30_000 }, async () => {
    const { code, lines } = await hutong('check', 'test/cases/business-time.json');
    expect([code, lines.at(-1)]).toEqual([0, 'core 104/104, convention 14/15']);
    expect(lines).toContain('pass  biz-001    core       subtract');
  });

  it('one core case that fails is a failure, told with what came out', async () => {
    const { code, lines } = await hutong('check', caseFile(schedule + oneCase('core', 'false')));
    expect([code, ...lines]).toEqual([1, 'FAIL  a          core       isOpen: expected false, got true', 'core 0/1']);
  });

  it('a disputed case that fails is only told', async () => {
    expect(await hutong('check', caseFile(schedule + oneCase('disputed', 'false')))).toMatchObject({ code: 0 });
  });

  it('an overlap is refused with file, line and path', async () => {
    const file = caseFile(`${schedule}        - ["11:00", "13:00"]\n${oneCase('core', 'true')}`);
    const { code, lines } = await hutong('check', file);
    expect(code).toBe(1);
    expect(lines[0]).toBe(
      `${file}:7: schedules.shop.weekly.mon.1: expected an interval apart from 09:00-12:00 (11:00-13:00 overlaps it)`,
    );
  });
});

describe('hutong calendar answers for a tenant', () => {
  it('a deadline of two working days, with its proof', async () => {
    const asked = ['--tenant', 'gx', '--service', 'legal-hotline', '--from', '2025-09-30T10:00', '--working-days', '2'];
    const { code, lines } = await hutong('due', ...asked);
    expect([code, lines[4], lines.at(-1)]).toEqual([0, '2025-10-10 星期五 17:30 到期', 'Fri 2025-10-10 17:30 due']);
  });

  it('a make-up workday', async () => {
    const { lines } = await hutong('day', '2025-10-11', '--tenant', 'gx', '--service', 'legal-hotline');
    expect(lines).toContain('Sat 2025-10-11 (Asia/Shanghai): a working day, MAKEUP');
  });

  it('closed on a holiday, until when', async () => {
    const { lines } = await hutong('open', '--at', '2025-10-03T10:00', '--tenant', 'gx', '--service', 'legal-hotline');
    expect(lines).toEqual([
      'Fri 2025-10-03 10:00:00 (Asia/Shanghai): closed, HOLIDAY 国庆节、中秋节',
      '  opens  Thu 2025-10-09 09:00:00',
    ]);
  });
});

describe('what is asked wrongly is told', () => {
  it.each([
    [['due', '--tenant', 'xx'], 'there is no tenant xx (no tenants/xx.yaml)'],
    [['due'], '--tenant is missing: whose calendar?'],
    [['day', '2025-02-03', '--tenant', 'gx'], '--service is missing: legal-hotline, convenience-orders'],
    [
      ['due', '--tenant', 'hb', '--business', '4h'],
      '--from is missing: when it was received, such as 2025-09-30T10:00',
    ],
    [['due', '--tenant', 'hb', '--from', '2025-09-30T10:00'], 'either --working-days 2 or --business 4h'],
    [
      ['due', '--tenant', 'hb', '--from', '2025-09-30T10:00', '--business', 'four'],
      '--business four is not a length such as 4h or 1h30m',
    ],
    [
      ['due', '--tenant', 'hb', '--from', '2025-09-30T10:00', '--working-days', '0'],
      '--working-days 0 is not from 1 to 1000',
    ],
    [['open', '--tenant', 'hb', '--at', 'noon'], 'noon is not a moment such as 2025-09-30T10:00'],
    [['day', '2025-02-30', '--tenant', 'hb'], '2025-02-30 is not a date such as 2025-10-11'],
    [
      ['day', '2025-02-03', '--tenant', 'gx', '--service', 'pizza'],
      'gx has no service pizza, only legal-hotline, convenience-orders',
    ],
    [['check', 'nowhere.json'], 'there is no file nowhere.json'],
  ])('%j', async (args, said) => {
    const { code, lines } = await hutong(...args);
    expect([code, lines[0]]).toEqual([2, said]);
  });
});
