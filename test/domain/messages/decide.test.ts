import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, plusSeconds } from '#domain/kernel';
import { decide, newMessage, noTexts, purposeSchema, quietUntil, type TemplateId } from '#domain/messages';
import { at } from '../fixtures.ts';
import { command, line, mobile, morning, night, settings, textsWith } from './samples.ts';

const to = (over: Partial<Parameters<typeof decide>[1]> = {}) => ({ number: mobile, texts: noTexts, ...over });
const unapproved = { ...settings, templates: settings.templates.map((one) => ({ ...one, approved: false })) };
const often = (count: number, apart: number) =>
  textsWith({ recent: Array.from({ length: count }, (_, i) => plusSeconds(morning, -apart * (i + 1))) });

describe('whether a text may go', () => {
  test.each([
    ['the tenant has no port (ORDER-44)', 'NO_PORT', to(), undefined],
    ['the carrier has not approved the words', 'TEMPLATE_NOT_APPROVED', to(), unapproved],
    ['no number is on file', 'NO_NUMBER', to({ number: undefined }), settings],
    ['he called from a fixed line (ORDER-42, story 16)', 'FIXED_LINE', to({ number: { kind: 'FIXED' } }), settings],
    ['the number is a service', 'FIXED_LINE', to({ number: { kind: 'SERVICE' } }), settings],
    ['he wants no texts', 'OPTED_OUT', to({ texts: textsWith({ optedOutAt: morning }) }), settings],
    ['he got six within the hour', 'RATE', to({ texts: often(6, 60) }), settings],
    ['he got twenty within the day', 'RATE', to({ texts: often(20, 4000) }), settings],
  ])('no, because %s', (_, refusal, recipient, given) => {
    expect(decide('M-TICKET-1', recipient, given, morning)).toEqual({ ok: false, refusal });
  });

  test.each([
    ['five within the hour', often(5, 60)],
    ['nineteen within the day', often(19, 4000)],
    ['many the day before', often(40, 90_000)],
  ])('yes, though he got %s', (_, texts) => {
    expect(decide('M-TICKET-1', to({ texts }), settings, morning).ok).toBe(true);
  });

  test('a refused text says why, and has no words', () => {
    const recipient = { number: { kind: 'FIXED' } as const, texts: noTexts, line };
    const { message, text } = newMessage(command, recipient, settings, morning);
    expect(message).toMatchObject({ state: 'REFUSED', refusal: 'FIXED_LINE', purpose: 'TICKET', version: 1 });
    expect(text).toBeUndefined();
  });
});

describe('quiet hours (X-15)', () => {
  const holdOf = (template: TemplateId, now = night) => {
    const decided = decide(template, to(), settings, now);
    return decided.ok ? decided.value.holdUntil : decided.refusal;
  };

  test('a survey of 23:30 waits until 08:00 (story 45)', () => {
    expect(holdOf('M-SURVEY')).toBe(at('2025-03-05 08:00:00'));
    expect(newMessage({ ...command, template: 'M-SURVEY' }, { ...to(), line }, settings, night).message).toMatchObject({
      ...{ state: 'HELD', until: at('2025-03-05 08:00:00'), attempts: 0 },
    });
  });

  test('a ticket notice goes at any hour', () => {
    expect(holdOf('M-TICKET-1')).toBeUndefined();
  });

  test.each([
    ['2025-03-04 21:59:59', undefined],
    ['2025-03-04 22:00:00', '2025-03-05 08:00:00'],
    ['2025-03-05 00:00:00', '2025-03-05 08:00:00'],
    ['2025-03-05 07:59:59', '2025-03-05 08:00:00'],
    ['2025-03-05 08:00:00', undefined],
  ])('a survey at %s is held until %s', (wall, until) => {
    expect(holdOf('M-SURVEY', at(wall))).toBe(until && at(until));
  });

  test('hours within one day hold only that part of it', () => {
    const siesta = { from: '12:00', to: '14:00' };
    expect(quietUntil(at('2025-03-04 13:00:00'), siesta, 'Asia/Shanghai')).toBe(at('2025-03-04 14:00:00'));
    expect(quietUntil(at('2025-03-04 23:00:00'), siesta, 'Asia/Shanghai')).toBeUndefined();
  });

  test.each([
    ['2025-03-09T04:30:00Z', '2025-03-09T15:00:00.000Z'],
    ['2025-11-02T05:30:00Z', '2025-11-02T16:00:00.000Z'],
  ])('the night of %s, in which the clocks change, ends at eight on the wall', (from, to) => {
    const until = quietUntil(
      instant(Date.parse(from) + 3 * 3_600_000),
      { from: '22:00', to: '08:00' },
      'America/Los_Angeles',
    );
    expect(new Date(until ?? 0).toISOString()).toBe(to);
  });

  test('what is held is held for less than a day and goes when it ends; exempt purposes never wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }),
        fc.nat(1439),
        fc.nat(1439),
        (seconds, a, b) => {
          const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16);
          const now = instant(seconds * 1000);
          const quiet = { from: clock(a), to: clock(b) };
          const until = quietUntil(now, quiet, 'Asia/Shanghai');
          if (until === undefined) return;
          expect(until).toBeGreaterThan(now);
          expect(until - now).toBeLessThanOrEqual(86_400_000);
          expect(quietUntil(until, quiet, 'Asia/Shanghai')).toBeUndefined();
        },
      ),
    );
    expect(purposeSchema.options).toContain('PERIODICAL');
  });
});
