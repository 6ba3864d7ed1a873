import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  type Contact,
  type ContactEvent,
  contactEvent,
  contactEventSchema,
  contactSchema,
  foldContact,
  missedCall,
  summarise,
} from '#domain/contacts';
import type { Instant } from '#domain/kernel';
import { at } from '../fixtures.ts';

const t = (clock: string): Instant => at(`2025-03-04 ${clock}`);
type Timed = readonly [ContactEvent, Instant];

const tags = { tenant: 'gx', product: 'legal-hotline', outcome: 'SALES' };
const queued = { ...tags, outcome: 'QUEUED_LAWYER' };
const begun = { contactId: 'c-1', initiationTimestamp: t('09:59:55'), channel: 'VOICE' };
const inQueue = { ...begun, tags: queued, queueInfo: { queueArn: 'arn:lawyer', enqueueTimestamp: t('10:00:00') } };
const agentInfo = { agentArn: 'arn:016', connectedToAgentTimestamp: t('10:02:00') };

const initiated: Timed = [{ ...begun, eventType: 'INITIATED' }, t('09:59:55')];
const tagged: Timed = [{ ...begun, eventType: 'CONTACT_DATA_UPDATED', tags }, t('09:59:57')];
const enqueued: Timed = [{ ...inQueue, eventType: 'QUEUED' }, t('10:00:00')];
const answered: Timed = [{ ...inQueue, eventType: 'CONNECTED_TO_AGENT', agentInfo }, t('10:02:00')];
const over = { ...inQueue, agentInfo, disconnectTimestamp: t('10:07:00'), disconnectReason: 'CUSTOMER_DISCONNECT' };
const ended: Timed = [{ ...over, eventType: 'DISCONNECTED' }, t('10:07:00')];
const acw = { afterContactWorkStartTimestamp: t('10:07:00'), afterContactWorkEndTimestamp: t('10:08:30') };
const completed: Timed = [{ ...over, eventType: 'COMPLETED', agentInfo: { ...agentInfo, ...acw } }, t('10:08:30')];
const story = [initiated, tagged, enqueued, answered, ended, completed];

const fold = (events: readonly Timed[]): Contact => {
  const contact = events.reduce<Contact | undefined>(
    (known, [event, when]) => foldContact(known, event, when) ?? known,
    undefined,
  );
  if (!contact) throw new Error('no events');
  return contact;
};
const facts = (contact: Contact) => ({ ...contact, version: 0 });

describe('a contact put together from its events', () => {
  it('does not depend on their order, nor on how often each came', () => {
    const expected = facts(fold(story));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(story, { minLength: story.length }),
        fc.array(fc.constantFrom(...story), { maxLength: 6 }),
        (shuffled, again) => {
          expect(facts(fold([...shuffled, ...again]))).toEqual(expected);
        },
      ),
    );
  });

  it('is not changed by what it has heard before, even after being stored', () => {
    const stored = z.decode(contactSchema, z.encode(contactSchema, fold(story)));
    const shuffledKeys: Contact = { ...{ taggedAt: undefined, tags: {} }, ...stored };
    for (const [event, when] of story) expect(foldContact(shuffledKeys, event, when)).toBeUndefined();
  });

  it('counts a version for every new fact', () => {
    expect(foldContact(undefined, ...initiated)?.version).toBe(1);
    expect(fold(story).version).toBe(story.length);
  });

  it('reads Amazon Connect’s events and ignores what it does not know', () => {
    const wire = {
      ...{ eventType: 'QUEUED', contactId: 'c-1', newField: { x: 1 }, disconnectReason: null },
      queueInfo: { queueArn: 'arn:lawyer', queueType: 'STANDARD', enqueueTimestamp: '2025-03-04T02:00:00.000Z' },
    };
    const event = z.decode(contactEventSchema, wire);
    expect(foldContact(undefined, event, t('10:00:00'))?.queues).toEqual([
      { queueArn: 'arn:lawyer', at: t('10:00:00') },
    ]);
  });
});

describe('what a contact came to (story 4)', () => {
  it('A was connected after 120 seconds', () => {
    expect(summarise(fold(story))).toEqual({
      ...{ outcome: 'ANSWERED', waitSeconds: 120, talkSeconds: 300, afterCallSeconds: 90, totalSeconds: 425 },
      agentArn: 'arn:016',
    });
  });

  it('B hung up after 55 seconds in the queue: abandoned', () => {
    const queueInfo = { queueArn: 'arn:lawyer', enqueueTimestamp: t('10:00:05') };
    const b = { ...begun, queueInfo, disconnectTimestamp: t('10:01:00'), disconnectReason: 'CUSTOMER_DISCONNECT' };
    const contact = fold([[{ ...b, eventType: 'DISCONNECTED' }, t('10:01:00')]]);
    expect(summarise(contact)).toMatchObject({ outcome: 'ABANDONED', waitSeconds: 55 });
    expect(missedCall(contact)).toMatchObject({ reason: 'ABANDONED', due: t('10:01:00') });
  });

  const gone = (change: Partial<ContactEvent>): Contact =>
    fold([[{ ...begun, disconnectTimestamp: t('10:00:30'), ...change, eventType: 'DISCONNECTED' }, t('10:00:30')]]);
  const queueInfo = { queueArn: 'arn:lawyer', enqueueTimestamp: t('10:00:00') };

  it.each([
    ['told that it is out of hours', { tags: { ...tags, outcome: 'CLOSED' } }, 'CLOSED', undefined],
    ['left during the menu', { tags }, 'LEFT_IN_MENU', undefined],
    ['left before any tag was set', {}, 'LEFT_IN_MENU', undefined],
    ['let go by us at closing', { queueInfo, disconnectReason: 'CONTACT_FLOW_DISCONNECT' }, 'RELEASED', 'RELEASED'],
    [
      'cut off by the network while queued',
      { queueInfo, disconnectReason: 'TELECOM_PROBLEM' },
      'ABANDONED',
      'ABANDONED',
    ],
    ['moved to another queue', { queueInfo, tags: { ...tags, outcome: 'TRANSFERRED' } }, 'TRANSFERRED', undefined],
    [
      'gone before the move succeeded',
      { queueInfo, tags: { ...tags, outcome: 'TRANSFERRED' }, disconnectReason: 'CUSTOMER_DISCONNECT' },
      'ABANDONED',
      'ABANDONED',
    ],
    [
      'moved because no lawyer could be reached (story 41)',
      { queueInfo, tags: { ...tags, outcome: 'TRANSFERRED', missed: 'LAWYER' } },
      'TRANSFERRED',
      'NOBODY_ON_DUTY',
    ],
    ['gone for a reason that was not given', { queueInfo, disconnectReason: null }, 'ABANDONED', 'ABANDONED'],
  ] as const)('a caller who was %s', (_what, change, outcome, reason) => {
    expect(summarise(gone(change)).outcome).toBe(outcome);
    expect(missedCall(gone(change))?.reason).toBe(reason);
  });

  it('a running contact is open', () => {
    expect(summarise(fold([initiated, enqueued])).outcome).toBe('OPEN');
  });

  it('who found no lawyer on duty is rung back, although customer service answered (story 41)', () => {
    const missed = { ...tags, outcome: 'QUEUED_SERVICE', missed: 'LAWYER' };
    const contact = fold([[{ ...over, tags: missed, eventType: 'DISCONNECTED' }, t('10:07:00')]]);
    expect(summarise(contact).outcome).toBe('ANSWERED');
    expect(missedCall(contact)).toEqual({
      listKey: 'MISSED#legal-hotline#OPEN',
      due: t('10:07:00'),
      reason: 'NOBODY_ON_DUTY',
    });
  });
});

describe('who cancelled while waiting', () => {
  it('is no call to return', () => {
    const cancelled = { ...tags, outcome: 'CANCELLED' };
    const queued = fold(story.slice(0, 3));
    const contact = {
      ...queued,
      tags: cancelled,
      disconnectedAt: t('10:01:00'),
      disconnectReason: 'CONTACT_FLOW_DISCONNECT',
    };
    expect(summarise(contact).outcome).toBe('RELEASED');
    expect(missedCall(contact)).toBeUndefined();
  });
});

describe('the journal of a contact', () => {
  it('says what happened, with all that is known by then and no telephone number', () => {
    const contact = fold(story.slice(0, 5));
    expect(contactEvent(fold(story.slice(0, 4)), contact, t('10:07:00'))).toEqual({
      ...{ type: 'contact.ended', subject: 'CONTACT#c-1', version: 5, at: t('10:07:00') },
      data: {
        ...{ outcome: 'ANSWERED', waitSeconds: 120, talkSeconds: 300, totalSeconds: 425, agentArn: 'arn:016' },
        ...{ product: 'legal-hotline', flowOutcome: 'QUEUED_LAWYER', queueArn: 'arn:lawyer' },
      },
    });
  });

  it('what only changes the tags is an update', () => {
    const before = fold(story.slice(0, 1));
    expect(contactEvent(before, fold([...story.slice(0, 1), tagged]), t('10:00:00')).type).toBe('contact.updated');
  });

  it('an end that is first told by the event of its wrap-up is an end all the same', () => {
    const before = fold(story.slice(0, 2));
    const after = foldContact(before, { ...over, eventType: 'COMPLETED' }, t('10:07:00'));
    expect(after && contactEvent(before, after, t('10:07:00')).type).toBe('contact.ended');
  });
});
