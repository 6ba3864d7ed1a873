import { describe, expect, test } from 'vitest';
import { instant, plusSeconds } from '#domain/kernel';
import { type InvitedCaller, inviteToVisit, nextStep, takeStep } from '#domain/visits';
import { at } from '../fixtures.ts';
import { caller, free, policy } from './fixtures.ts';

const now = at('2025-03-31 10:00:00');
const invitation = { visitId: 'v-1', contactId: 'c-1', agent: '016' };
const invite = (customer: Partial<InvitedCaller> = {}) =>
  inviteToVisit(invitation, { ...caller, ...customer }, { ...policy, occasions: [] }, now);

const invited = (mobile: boolean) => {
  const decided = invite({ contact: { line: caller.line, mobile } });
  if (!decided.ok || decided.value.visit.state !== 'PLANNED') throw new Error(JSON.stringify(decided));
  return decided.value.visit;
};

describe('an invitation at the end of a call', () => {
  test('plans a visit although no policy names it, with call and agent in the journal', () => {
    expect(invite()).toMatchObject({
      ok: true,
      value: {
        expectedVersion: 0,
        visit: { state: 'PLANNED', plannedAt: now, mobile: true },
        event: {
          type: 'visit.planned',
          data: { occasion: 'survey.invited', cause: 'CONTACT#c-1', contactId: 'c-1', agent: '016', generation: 1 },
        },
      },
    });
  });

  test('reaches a caller whose number is not on file, by keys alone', () => {
    expect(invite({ contact: undefined })).toMatchObject({
      value: { visit: { contactLine: caller.line, mobile: false } },
    });
  });

  test('reaches who is on the do-not-call list, since it was he who called', () => {
    expect(invite({ reach: { ...free, doNotCall: true, optedOut: true } })).toHaveProperty('value');
  });

  test.each<[string, string, Partial<InvitedCaller>]>([
    ['a withheld number', 'NO_LINE', { line: undefined }],
    ['who wants no survey', 'NO_SURVEYS', { reach: { ...free, refused: true } }],
    ['who was asked 29 days ago', 'ASKED_LATELY', { lastVisitAt: at('2025-03-02 10:00:00') }],
  ])('is refused for %s: %s', (_, code, customer) => {
    expect(invite(customer)).toEqual({ ok: false, refusal: { code } });
  });
});

describe('who was invited and said nothing', () => {
  const later = plusSeconds(now, policy.delaySeconds);

  test('is texted half an hour later, and then left in peace', () => {
    const asked = nextStep(invited(true), policy, free, later);
    expect(asked).toEqual({ done: false, step: { what: 'ASK_BY_TEXT', dueAt: later } });
    const { visit } = takeStep(invited(true), { what: 'ASK_BY_TEXT', dueAt: later }, later);
    const nextDay = instant(later + policy.answerSeconds * 1000);
    expect(nextStep(visit, policy, free, nextDay)).toMatchObject({ step: { what: 'GIVE_UP' } });
  });

  test('is never rung up on a fixed line', () => {
    expect(nextStep(invited(false), policy, free, later)).toMatchObject({ step: { what: 'GIVE_UP' } });
  });
});
