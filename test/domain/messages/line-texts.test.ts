import { describe, expect, test } from 'vitest';
import { plusSeconds } from '#domain/kernel';
import {
  afterReceipt,
  changeOf,
  dispatchOf,
  isItsTurn,
  type Message,
  nextInLine,
  noTexts,
  textsAfter,
} from '#domain/messages';
import { eventOf, line, morning, requested, sent, textsWith } from './samples.ts';

const done = (messageId: string): Message => {
  const delivered = afterReceipt(sent({ messageId }), 'DELIVERED', morning);
  if (!delivered) throw new Error('not delivered');
  return delivered;
};

describe('the line of texts to one number (ambiguity 63)', () => {
  test('two texts stand in the order in which they were asked for, and only the first may go', () => {
    const one = textsAfter(noTexts, requested({ messageId: 'a' }));
    const two = textsAfter(one, requested({ messageId: 'b' }));
    expect(two.waiting).toEqual(['a', 'b']);
    expect([isItsTurn(two, 'a'), isItsTurn(two, 'b')]).toEqual([true, false]);
    expect(two.version).toBe(2);
  });

  test('when the first is done, the second is told; when the second is done first, nobody is', () => {
    const both = textsWith({ waiting: ['a', 'b'] });
    expect(nextInLine(both, textsAfter(both, done('a')))).toBe('b');
    expect(nextInLine(both, textsAfter(both, done('b')))).toBeUndefined();
  });

  test('a text of yesterday no longer counts, one of today does', () => {
    const texts = textsWith({ recent: [plusSeconds(morning, -86_400), plusSeconds(morning, -86_399)] });
    expect(textsAfter(texts, requested()).recent).toEqual([plusSeconds(morning, -86_399), morning]);
  });

  test('what changes nothing is the same object, so that nothing is written', () => {
    const texts = textsWith({ waiting: ['m-1'] });
    expect(textsAfter(texts, sent())).toBe(texts);
  });
});

describe('what is put into the topic', () => {
  const about = (type: string, data: Record<string, unknown>) => dispatchOf(eventOf(type, data, 'MESSAGE#a'));

  test('a requested text for its attempt, once however often the event comes', () => {
    expect(about('message.requested', { attempts: 1 })).toEqual({ messageId: 'a', attempt: 1, deduplicationId: 'a-1' });
    expect(about('message.retried', { attempts: 2 })).toEqual({ messageId: 'a', attempt: 2, deduplicationId: 'a-2' });
  });

  test.each(['accepted', 'delivered', 'undelivered', 'failed', 'refused', 'deferred'])(
    'the next in line when the one before it was %s',
    (deed) => {
      expect(about(`message.${deed}`, { attempts: 1, next: 'b' })).toEqual({
        messageId: 'b',
        deduplicationId: 'b-after-a',
      });
      expect(about(`message.${deed}`, { attempts: 1 })).toBeUndefined();
    },
  );
});

describe('what the journal says', () => {
  test('neither number nor words', () => {
    const { event } = changeOf(undefined, requested(), noTexts);
    expect(Object.keys(event.data)).not.toEqual(expect.arrayContaining(['phone', 'text', 'slots']));
    expect(event).toMatchObject({
      ...{ type: 'message.requested', subject: 'MESSAGE#m-1', version: 1 },
      data: { template: 'M-TICKET-1', purpose: 'TICKET', line, gateway: 'gx-sms', port: '10620114', attempts: 1 },
    });
  });

  test('a state that may not follow is a bug', () => {
    expect(() => changeOf(done('a'), requested({ messageId: 'a' }), noTexts)).toThrow(
      /DELIVERED can't become REQUESTED/,
    );
  });
});
