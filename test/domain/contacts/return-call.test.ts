import { describe, expect, test } from 'vitest';
import { type Contact, foldContact, makesGood, missedCall, pastContact, returnCall } from '#domain/contacts';
import { at } from '../fixtures.ts';

const line = '0123456789abcdef0123456789abcdef';
const now = at('2025-03-04 10:05:00');
const contact = (contactId: string, wall: string, more: Partial<Contact> = {}): Contact => ({
  ...{ contactId, version: 3, initiatedAt: at(wall), agents: [] },
  queues: [{ queueArn: 'arn:lawyers', at: at(wall) }],
  tags: { tenant: 'gx', product: 'legal-hotline', line, outcome: 'QUEUED_LAWYER' },
  ...more,
});
const abandoned = contact('c-1', '2025-03-04 10:00:00', {
  disconnectedAt: at('2025-03-04 10:01:00'),
  disconnectReason: 'CUSTOMER_DISCONNECT',
});

describe('a missed call', () => {
  test('leaves the list when somebody rang back, with a line in the journal', () => {
    const returned = returnCall(abandoned, now);
    expect(returned?.event).toMatchObject({ type: 'contact.returned', subject: 'CONTACT#c-1', version: 4 });
    expect(returned && missedCall(returned.contact)).toBeUndefined();
    expect(returned && returnCall(returned.contact, now)).toBeUndefined();
  });

  test('stays off the list when an event of it comes late', () => {
    const returned = returnCall(abandoned, now)?.contact;
    const late = foldContact(returned, { eventType: 'COMPLETED', contactId: 'c-1', channel: 'VOICE' }, now);
    expect(late).toMatchObject({ returnedAt: now, channel: 'VOICE' });
    expect(late && missedCall(late)).toBeUndefined();
  });

  test.each<[string, boolean, Partial<Contact>, string]>([
    ['a later call of the line', true, {}, '2025-03-04 10:04:00'],
    ['an earlier one', false, {}, '2025-03-04 10:00:30'],
    ['another part of the same call', false, { initialContactId: 'c-1' }, '2025-03-04 10:04:00'],
    ['a call of another line', false, { tags: { line: 'f'.repeat(32) } }, '2025-03-04 10:04:00'],
  ])('is made good by %s: %s', (_, good, more, answeredAt) => {
    const answered = contact('c-2', '2025-03-04 10:00:00', more);
    expect(makesGood(abandoned, answered, at(answeredAt))).toBe(good);
  });

  test('of a withheld number is made good by nobody', () => {
    const hidden = { ...abandoned.tags, line: 'none' };
    expect(
      makesGood({ ...abandoned, tags: hidden }, contact('c-2', '2025-03-04 10:03:00', { tags: hidden }), now),
    ).toBe(false);
  });

  test('is none where the caller asked to be rung back: that is another list', () => {
    const released = { ...abandoned, disconnectReason: 'CONTACT_FLOW_DISCONNECT' };
    expect(missedCall(released)?.reason).toBe('RELEASED');
    expect(missedCall({ ...released, tags: { ...released.tags, outcome: 'CALLBACK' } })).toBeUndefined();
  });
});

test('our own call for a survey is no call of the customer’s', () => {
  expect(pastContact(abandoned)).toBeDefined();
  expect(pastContact({ ...abandoned, tags: { ...abandoned.tags, outcome: 'SURVEY' } })).toBeUndefined();
});
