import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Customer, isSampled, type Occasion, planVisit } from '#domain/visits';
import { at } from '../fixtures.ts';
import { caller, complaint, free, policy } from './fixtures.ts';

const now = at('2025-03-31 10:00:00');
const decide = (occasion: Partial<Occasion> = {}, customer: Partial<Customer> = {}) =>
  planVisit('v-1', { ...complaint, ...occasion }, { ...caller, ...customer }, policy, now);

describe('who is asked how he was served', () => {
  test('whose complaint was closed is, with the case and its agent in the journal', () => {
    expect(decide()).toMatchObject({
      planned: {
        expectedVersion: 0,
        visit: { state: 'PLANNED', version: 1, contactLine: caller.line, attempts: [] },
        event: {
          type: 'visit.planned',
          subject: 'VISIT#v-1',
          version: 1,
          data: { occasion: 'ticket.closed', cause: 'TICKET#t-1', agent: 'gx-101', generation: 1 },
        },
      },
    });
  });

  test.each<[string, string, Partial<Occasion>, Partial<Customer>]>([
    [
      'an event that the policy does not name',
      'NO_OCCASION',
      { cause: { ...complaint.cause, event: 'ticket.created' } },
      {},
    ],
    ['a kind of ticket that is not asked about', 'NO_OCCASION', { kind: 'SUGGESTION' }, {}],
    ['an order of the app, where it is rated', 'RATES_IN_APP', { inApp: true }, {}],
    ['a line whose number is not on file', 'NO_NUMBER', {}, { contact: undefined }],
    ['who wants no survey', 'REFUSED', {}, { reach: { ...free, refused: true } }],
    [
      'a fixed line on the do-not-call list',
      'NO_WAY_LEFT',
      {},
      { contact: { line: caller.line, mobile: false }, reach: { ...free, doNotCall: true } },
    ],
    ['neither texts nor calls allowed', 'NO_WAY_LEFT', {}, { reach: { ...free, doNotCall: true, optedOut: true } }],
    ['who was asked 29 days ago', 'ASKED_LATELY', {}, { lastVisitAt: at('2025-03-02 10:00:00') }],
  ])('not %s: %s', (_, none, occasion, customer) => {
    expect(decide(occasion, customer)).toEqual({ none });
  });

  test('who put a matter without calling is asked at the mobile that was left', () => {
    expect(decide({}, { line: undefined })).toMatchObject({ planned: { visit: { line: caller.line } } });
  });

  test('after thirty days a line may be asked again', () => {
    expect(decide({}, { lastVisitAt: at('2025-03-01 10:00:00') })).toHaveProperty('planned');
  });

  test('a sample is the same on every machine, and grows without dropping anybody', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.string(), share, share, (subject, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(isSampled(subject, less)).toBe(isSampled(subject, less));
        expect(isSampled(subject, less) && !isSampled(subject, more)).toBe(false);
      }),
    );
  });

  test('a fifth of the consultations is about a fifth', () => {
    const subjects = Array.from({ length: 10_000 }, (_, i) => `CONSULTATION#00000000-0000-4000-8000-${i}`);
    const sampled = subjects.filter((subject) => isSampled(subject, 20)).length;
    expect(sampled).toBeGreaterThan(1850);
    expect(sampled).toBeLessThan(2150);
    expect(subjects.some((subject) => isSampled(subject, 0))).toBe(false);
    expect(subjects.every((subject) => isSampled(subject, 100))).toBe(true);
  });
});
