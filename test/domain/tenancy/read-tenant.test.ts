import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lineRules, readTenant, serviceSettings, tenantSchema } from '#domain/tenancy';
import { gx, gxHotline, hb, hbHotline, seed, tenantDocument } from '../fixtures.ts';

const smallest = {
  id: 'sd',
  name: '山东电信',
  services: { 'legal-hotline': { numbers: [{ shortCode: '11831148' }] } },
};

describe('the demo tenants', () => {
  it('Guangxi sells the hotline for 30 yuan under its three numbers', () => {
    expect(gx.name).toBe('广西电信');
    expect(gxHotline.feeFen).toBe(3000);
    expect(gxHotline.numbers.map(({ shortCode, entry }) => `${shortCode} ${entry}`)).toEqual([
      '11831148 hotline',
      '4008206114 lawyer',
      '4008208114 service',
    ]);
    expect(gx.staff.find(({ serviceNumber }) => serviceNumber === '016')).toMatchObject({
      name: '王敏',
      role: 'lawyer',
    });
  });

  it('Hebei sells it for 20 yuan under its own name, with a lunch break', () => {
    expect(hbHotline).toMatchObject({ productName: '法律顾问热线', feeFen: 2000, queueLimit: 50 });
    expect(hbHotline.calendar.weekly.mon).toEqual(['08:30-12:00', '14:00-18:00']);
  });

  it('their lines are those of their areas and number segments', () => {
    expect(lineRules(gx)).toEqual({
      areaCodes: ['0770', '0771', '0772', '0773', '0774', '0775', '0776', '0777', '0778', '0779'],
      segments: ['0771-5'],
    });
    expect(lineRules(hb).areaCodes).toHaveLength(11);
    expect(lineRules(hb).areaCodes.at(-1)).toBe('0335');
  });
});

describe('a tenant with only a name and a number (X-30)', () => {
  const read = readTenant(smallest);

  it('works at once, with the prices, hours and timers of the seed', () => {
    if (!read.ok) throw new Error('refused');
    expect(read.value.telephony).toMatchObject({ mode: 'shared', instance: 'main', answersFallback: false });
    expect(serviceSettings(read.value, 'legal-hotline', seed)).toMatchObject({
      ...{ productName: '法律', feeFen: 3000, queueLimit: 50, recordingNotice: true },
      options: seed.options,
      numbers: [{ shortCode: '11831148', entry: 'hotline' }],
    });
  });

  it('has nothing of a product that it has not bought', () => {
    expect(read.ok && serviceSettings(read.value, 'car-club', seed)).toBeUndefined();
  });
});

describe('a mistake in a tenant file is pointed at', () => {
  const hotline = (change: object) => ({
    ...smallest,
    services: { 'legal-hotline': { ...smallest.services['legal-hotline'], ...change } },
  });

  it.each([
    ['an id with a hyphen', { ...smallest, id: 'sd-1' }, 'id', 'a text that matches'],
    ['an unknown key', { ...smallest, telefony: {} }, 'telefony', 'no key named telefony'],
    ['digits without quotes', { ...smallest, areaCodes: [335] }, 'areaCodes.0', 'text (put digits in quotes)'],
    ['a bad area code', { ...smallest, areaCodes: ['771'] }, 'areaCodes.0', 'an area code 0771 or a range 0770-0779'],
    ['a fraction of a fen', hotline({ feeFen: 0.5 }), 'services.legal-hotline.feeFen', 'a whole number'],
    ['no number', hotline({ numbers: [] }), 'services.legal-hotline.numbers', 'at least 1'],
    [
      'hours that overlap',
      hotline({ hours: { mon: ['09:00-12:00', '11:00-18:00'] } }),
      'services.legal-hotline.hours.mon',
      'intervals in order',
    ],
    [
      'hours of 25 o’clock',
      hotline({ hours: { mon: ['09:00-25:00'] } }),
      'services.legal-hotline.hours.mon.0',
      'an interval such as',
    ],
    [
      'an unknown choice',
      hotline({ options: { firstMonth: 'half' } }),
      'services.legal-hotline.options.firstMonth',
      'one of full, byDay, free',
    ],
    [
      'a recording without notice or reason',
      hotline({ recording: { notice: false } }),
      'services.legal-hotline.recording.reason',
      'a written reason',
    ],
    [
      'a day that does not exist',
      { ...smallest, localDays: [{ from: '2025-02-30', name: 'x' }] },
      'localDays.0.from',
      'a date that exists',
    ],
    [
      'a range that runs backwards',
      { ...smallest, localDays: [{ from: '2025-03-02', to: '2025-03-01', name: 'x' }] },
      'localDays.0.to',
      'a last day not before the first',
    ],
  ])('%s', (_what, document, path, expected) => {
    const read = readTenant(document);
    const issues = read.ok ? [] : read.refusal.map((issue) => ({ ...issue, path: issue.path.join('.') }));
    expect(issues).toContainEqual({ path, expected: expect.stringContaining(expected) });
  });

  it('the recording notice may be off with a written reason (X-20)', () => {
    expect(readTenant(hotline({ recording: { notice: false, reason: '录音未启用' } })).ok).toBe(true);
  });
});

it('the schema can be emitted for editors', () => {
  expect(z.toJSONSchema(tenantSchema, { io: 'input' })).toMatchObject({ required: ['id', 'name'] });
  expect(readTenant(tenantDocument('gx')).ok).toBe(true);
});
