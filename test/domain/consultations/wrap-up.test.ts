import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  type Consultation,
  consultationSchema,
  dailyRecord,
  dailyRecordSchema,
  scriptFor,
  type WrapUp,
  type WrapUpCommand,
  wrapUp,
  wrapUpSchema,
} from '#domain/consultations';
import type { Instant } from '#domain/kernel';
import { at } from '../fixtures.ts';

const form: WrapUp = {
  ...{ field: '劳动法', question: '公司不签劳动合同怎么办', advice: '可主张二倍工资', kind: 'ORDINARY' },
  script: { opening: true, disclaimer: true, closing: true },
};
const ids = ['4f1c5b0e-8f3d-4a59-9a3e-0d7f0a4f6c01', '4f1c5b0e-8f3d-4a59-9a3e-0d7f0a4f6c02'] as const;
const command: WrapUpCommand = {
  ...{ id: ids[0], contactId: 'c-1', lawyer: '016', memberId: 'm-1', number: '0771-***1234' },
  ...{ timeZone: 'Asia/Shanghai', fields: ['劳动法', '其他'], wrapUp: form },
};
const now = at('2025-03-04 10:08:00');

const saved = (existing: Consultation | undefined, change: Partial<WrapUpCommand> = {}, when: Instant = now) => {
  const decided = wrapUp(existing, { ...command, ...change }, when);
  if (!decided.ok) throw new Error(decided.refusal.code);
  if (!decided.value.change) throw new Error('nothing to write');
  return decided.value.change;
};

describe('wrap-up of a consultation (LEGAL-32, LEGAL-34)', () => {
  it.each([
    [{ opening: true, disclaimer: false, closing: true }, ['disclaimer']],
    [{ opening: false, disclaimer: false, closing: true }, ['opening', 'disclaimer']],
    [{ opening: true, disclaimer: true, closing: false }, ['closing']],
  ] as const)('can not be saved with %j', (script, missing) => {
    expect(wrapUp(undefined, { ...command, wrapUp: { ...form, script } }, now)).toEqual({
      ok: false,
      refusal: { code: 'SCRIPT_NOT_TICKED', missing },
    });
  });

  it('asks nobody for sentences that are not his to say, and does not claim that they were said', () => {
    const unsaid = { ...form, script: { opening: false, disclaimer: false, closing: false } };
    expect(saved(undefined, { wrapUp: unsaid, steps: [] }).consultation.disclaimerRead).toBe(false);
    expect(wrapUp(undefined, { ...command, wrapUp: unsaid, steps: ['opening'] }, now)).toMatchObject({
      refusal: { code: 'SCRIPT_NOT_TICKED', missing: ['opening'] },
    });
  });

  it('is saved with every step ticked, and the journal keeps what was said to itself', () => {
    const { expectedVersion, consultation, event } = saved(undefined);
    expect(expectedVersion).toBe(0);
    expect(consultation).toMatchObject({
      contactId: 'c-1',
      version: 1,
      lawyer: '016',
      date: '2025-03-04',
      recordedAt: now,
      memberId: 'm-1',
      disclaimerRead: true,
    });
    expect(z.decode(consultationSchema, z.encode(consultationSchema, consultation))).toEqual(consultation);
    expect(event).toMatchObject({ type: 'consultation.recorded', subject: 'CONSULTATION#c-1', version: 1 });
    expect(JSON.stringify(event)).not.toContain('劳动合同');
  });

  it('a correction by the same lawyer stays on the day of the call; another lawyer is refused', () => {
    const first = saved(undefined).consultation;
    const again = saved(first, { id: ids[1], wrapUp: { ...form, kind: 'HARD' } }, at('2025-03-05 09:00:00'));
    expect(again).toMatchObject({ expectedVersion: 1, consultation: { version: 2, kind: 'HARD', date: '2025-03-04' } });
    expect(wrapUp(first, { ...command, lawyer: '017' }, now)).toEqual({
      ok: false,
      refusal: { code: 'NOT_YOURS', lawyer: '016' },
    });
  });

  it('a command that comes again gets its first answer and writes nothing, even after a correction (X-37)', () => {
    const first = saved(undefined).consultation;
    const later = at('2025-03-04 10:30:00');
    const corrected = saved(first, { id: ids[1], wrapUp: { ...form, kind: 'HARD' } }, later).consultation;
    const answer = { ok: true, value: { version: 1, recordedAt: now } };
    expect(wrapUp(first, command, later)).toEqual(answer);
    expect(wrapUp(corrected, command, later)).toEqual(answer);
    expect(wrapUp(corrected, { ...command, id: ids[1] }, later)).toEqual({
      ok: true,
      value: { version: 2, recordedAt: now },
    });
  });

  it('is filed under a field that the product offers, and under no other', () => {
    expect(saved(undefined, { wrapUp: { ...form, field: '其他' } }).consultation.field).toBe('其他');
    expect(wrapUp(undefined, { ...command, wrapUp: { ...form, field: '刑法' } }, now)).toEqual({
      ok: false,
      refusal: { code: 'UNKNOWN_FIELD', offered: ['劳动法', '其他'] },
    });
  });

  it('a form needs words and a field of law', () => {
    expect(z.safeParse(wrapUpSchema, form).success).toBe(true);
    expect(z.safeParse(wrapUpSchema, { ...form, question: '  ' }).success).toBe(false);
    expect(z.safeParse(wrapUpSchema, { ...form, field: '' }).success).toBe(false);
  });
});

describe('the daily service record (LEGAL-35)', () => {
  const consultations = [
    saved(undefined, { contactId: 'c-2' }, at('2025-03-04 15:00:00')).consultation,
    saved(undefined).consultation,
    saved(undefined, { contactId: 'c-3', lawyer: '017' }).consultation,
    saved(undefined, { contactId: 'c-4' }, at('2025-03-05 00:00:00')).consultation,
  ];

  it('holds the lawyer’s own consultations of the date, in the order of the day', () => {
    const record = dailyRecord('016', '2025-03-04', consultations);
    expect(record.lines.map(({ contactId }) => contactId)).toEqual(['c-1', 'c-2']);
    expect(record.lines[0]).toMatchObject({ memberId: 'm-1', number: '0771-***1234', disclaimerRead: true });
    expect(record.totals).toEqual({ ORDINARY: 2, HARD: 0, COMMISSION: 0 });
    expect(z.decode(dailyRecordSchema, z.encode(dailyRecordSchema, record))).toEqual(record);
  });
});

it('the script names the lawyer’s own service number (story 4)', () => {
  const texts = { opening: '我是XXX号值班律师', disclaimer: '仅供您参考', closing: '再见' };
  expect(scriptFor(texts, '016').map(({ text }) => text)).toEqual(['我是016号值班律师', '仅供您参考', '再见']);
});
