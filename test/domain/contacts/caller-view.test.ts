import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  callerView,
  callerViewSchema,
  contactEvent,
  foldContact,
  type PastContact,
  pastContact,
  pastKey,
} from '#domain/contacts';
import type { Membership } from '#domain/membership';
import { at } from '../fixtures.ts';

const past = (contactId: string, wall: string): PastContact => ({
  ...{ contactId, at: at(wall), product: 'legal-hotline', outcome: 'ANSWERED', talkSeconds: 60 },
});
const membership: Membership = {
  ...{ state: 'ACTIVE', memberId: 'm-1', version: 1, registeredAt: at('2025-03-01 10:00:00') },
};
const now = at('2025-03-04 10:00:00');

describe('the screen pop', () => {
  const known = {
    number: '0771-***1234',
    membership,
    past: [past('c-1', '2025-03-03 09:00:00'), past('c-2', '2025-03-03 10:00:00'), past('c-9', '2025-03-04 10:00:00')],
  };
  const view = callerView('c-9', known, now);

  it('shows the member and the line’s last contacts, newest first, without the present one', () => {
    expect(view).toMatchObject({
      number: '0771-***1234',
      caller: 'MEMBER',
      membership: { memberId: 'm-1', state: 'ACTIVE' },
    });
    expect(view.past.map(({ contactId }) => contactId)).toEqual(['c-2', 'c-1']);
    expect(z.decode(callerViewSchema, z.encode(callerViewSchema, view))).toEqual(view);
  });

  it('counts the calls of the last 24 hours (X-44)', () => expect(view.callsWithin24Hours).toBe(2));

  it('knows nothing of a withheld number, and says so by leaving it out', () => {
    expect(callerView('c-9', { past: [] }, now)).toEqual({
      ...{ contactId: 'c-9', caller: 'NON_MEMBER', past: [], callsWithin24Hours: 1 },
    });
  });
});

describe('a call that was moved from the lawyers to customer service', () => {
  const moved: PastContact = {
    ...past('c-1', '2025-03-04 09:00:00'),
    ...{ outcome: 'TRANSFERRED', waitSeconds: 600 },
  };
  const { talkSeconds: _, ...waiting } = moved;
  const served: PastContact = {
    ...past('c-2', '2025-03-04 09:10:00'),
    ...{ initialContactId: 'c-1', waitSeconds: 20, question: '工资' },
  };

  it('is one call of the history, with all of its waiting', () => {
    const view = callerView('c-9', { past: [served, waiting, past('c-0', '2025-03-04 08:00:00')] }, now);
    expect(view.callsWithin24Hours).toBe(3);
    expect(view.past.map(({ contactId }) => contactId)).toEqual(['c-2', 'c-0']);
    expect(view.past[0]).toMatchObject({
      ...{ at: at('2025-03-04 09:00:00'), outcome: 'ANSWERED', waitSeconds: 620, talkSeconds: 60, question: '工资' },
    });
  });

  it.each([
    ['by the record of its second contact', { past: [served, waiting] }],
    ['by what the call carries, before that record has arrived', { past: [waiting], call: 'c-1' }],
  ])('is no earlier call of itself: known %s', (_how, facts) => {
    expect(callerView('c-2', facts, now)).toMatchObject({ past: [], callsWithin24Hours: 1 });
  });

  it('keeps what became of it when the caller leaves before the next part has asked for anybody', () => {
    const talked: PastContact = { ...past('c-1', '2025-03-04 09:00:00'), waitSeconds: 5 };
    const { talkSeconds: _none, ...left } = past('c-2', '2025-03-04 09:02:00');
    const gone: PastContact = { ...left, initialContactId: 'c-1', outcome: 'LEFT_IN_MENU' };
    const view = callerView('c-9', { past: [gone, talked] }, now);
    expect(view.past).toMatchObject([{ outcome: 'ANSWERED', waitSeconds: 5, talkSeconds: 60 }]);
    expect(view.callsWithin24Hours).toBe(2);
  });

  it('has as its second part a contact that names the first', () => {
    const begun = { eventType: 'QUEUED', contactId: 'c-2', initialContactId: 'c-1', initiationTimestamp: now };
    const contact = foldContact(undefined, { ...begun, tags: { product: 'legal-hotline' } }, now);
    expect(contact && pastContact(contact)).toMatchObject({ contactId: 'c-2', initialContactId: 'c-1' });
    expect(contact && contactEvent(undefined, contact, now).data).toMatchObject({ initialContactId: 'c-1' });
  });
});

describe('the history of a line', () => {
  it('sorts its newest contact first', () => {
    expect(pastKey(at('2025-03-04 10:00:00'), 'c-1')).toBe('PAST#8258946399999#c-1');
    expect([pastKey(at('2025-03-03 10:00:00'), 'c-1'), pastKey(now, 'c-2')].sort()[0]).toContain('c-2');
  });

  it('has a contact as soon as its product and beginning are known', () => {
    const begun = { eventType: 'INITIATED', contactId: 'c-1', initiationTimestamp: now };
    const untagged = foldContact(undefined, begun, now);
    const tagged = foldContact(untagged, { ...begun, tags: { product: 'legal-hotline' } }, now);
    expect(untagged && pastContact(untagged)).toBeUndefined();
    expect(tagged && pastContact(tagged)).toEqual({
      contactId: 'c-1',
      at: now,
      product: 'legal-hotline',
      outcome: 'OPEN',
    });
  });
});
