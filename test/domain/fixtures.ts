import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileIntervals, compileMonthEnds } from '#domain/business-time';
import { fen, type Instant, parseInstant } from '#domain/kernel';
import type { Profile } from '#domain/routing';
import { lineRules, readTenant, type ServiceDefaults, type ServiceSettings, serviceSettings } from '#domain/tenancy';

/** An instant in Shanghai's wall time: `at('2025-03-04 10:00:00')`. */
export const at = (wall: string): Instant => parseInstant(`${wall.replace(' ', 'T')}+08:00`);

/** The product's seed, as far as calendars and prices need it. */
export const seed: ServiceDefaults = {
  productName: '法律',
  feeFen: 3000,
  hours: {
    mon: ['09:00-17:30'],
    tue: ['09:00-17:30'],
    wed: ['09:00-17:30'],
    thu: ['09:00-17:30'],
    fri: ['09:00-17:30'],
  },
  queueLimit: 50,
  options: {
    cancelKey: true,
    confirmTwice: false,
    firstMonth: 'full',
    cancellation: 'monthEnd',
    coolingOffHours: 72,
    callback: true,
  },
};

export const tenantDocument = (id: string): unknown =>
  parse(readFileSync(new URL(`../../tenants/${id}.yaml`, import.meta.url), 'utf8'));

const tenantOf = (document: unknown) => {
  const read = readTenant(document);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
export const gx = tenantOf(tenantDocument('gx'));
export const hb = tenantOf(tenantDocument('hb'));

const settingsOf = (tenant: typeof gx): ServiceSettings => {
  const settings = serviceSettings(tenant, 'legal-hotline', seed);
  if (!settings) throw new Error(`${tenant.id} has no legal hotline`);
  return settings;
};
export const gxHotline = settingsOf(gx);
export const hbHotline = settingsOf(hb);
export const gxLawyers = gxHotline.calendar;
export const hbLawyers = hbHotline.calendar;

/** A desk that never closes: customer service. */
export const always = {
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']])),
  followsOfficial: false,
  localDays: [],
};

export const profileOf = (tenant: typeof gx): Profile => {
  const settings = settingsOf(tenant);
  const from = at('2025-01-01 00:00:00');
  return {
    tenant: tenant.id,
    tenantName: tenant.name,
    product: 'legal-hotline',
    productName: settings.productName,
    version: 'v1',
    feeFen: fen(settings.feeFen),
    promptVersion: 'p1',
    timeZone: tenant.timeZone,
    intervals: compileIntervals(settings.calendar, from, 365),
    monthEnds: [...compileMonthEnds(tenant.timeZone, from, 15)],
    lineRules: lineRules(tenant),
    queues: { lawyer: 'arn:lawyer', service: 'arn:service' },
    prompts: { cancelConfirm: '可使用到{lastDay}', whisper: '法律,{callerLabel}来电', goodbye: '再见{other}' },
    options: {
      ...{ cancelKey: true, confirmTwice: false, recordingNotice: true },
      ...{ cancellation: 'monthEnd', coolingOffHours: 72 },
    },
  };
};
