import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor, newMessage, noTexts, partsOf, plainValue, renderText, templateSeeds } from '#domain/messages';
import type { Stop } from '#domain/tickets';
import { command, complaint, eventOf, line, mobile, morning, settings, surroundings } from './samples.ts';

const textOf = (type: string, data: Record<string, unknown>, stops: Readonly<Record<string, Stop>> = {}) =>
  messagesFor(eventOf(type, data), surroundings, { stops }).map((request) => {
    const made = newMessage({ ...command, ...request }, { number: mobile, line, texts: noTexts }, settings, morning);
    return made.text;
  });

describe('the words of a text', () => {
  test.each([
    ['ticket.created', complaint, '【法律热线】您的投诉已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。'],
    [
      'ticket.created',
      { ...complaint, kind: 'HARD_CASE' },
      '【法律热线】您咨询的问题正由律师团队研究,我们将在3月5日20:00前答复您。',
    ],
    [
      'ticket.created',
      { ...complaint, kind: 'SUGGESTION' },
      '【法律热线】您的建议已受理,编号TS202503040001,我们将在3月5日20:00前与您联系。',
    ],
    ['ticket.resolved', complaint, '【法律热线】您的投诉TS202503040001已办结,如有疑问请拨11831148。'],
    ['ticket.closed', complaint, '【法律热线】您的投诉TS202503040001已办结,如有疑问请拨11831148。'],
    ['visit.asked', { channel: 'TEXT' }, '【法律热线】请回复1至5为本次服务打分,5分为非常满意。'],
    ['visit.answered', { channel: 'TEXT', opensComplaint: false }, '【法律热线】感谢您的评价。'],
    [
      'visit.answered',
      { channel: 'TEXT', opensComplaint: true },
      '【法律热线】很抱歉没能让您满意,我们将尽快与您联系。',
    ],
    ['visit.answeredLate', { channel: 'TEXT' }, '【法律热线】本次评价已结束,感谢您的参与。'],
  ])('%s says what was promised', (type, data, text) => {
    expect(textOf(type, data)).toEqual([text]);
  });

  test('where only an answer keeps the promise, the text promises an answer (M-TICKET-1, legal)', () => {
    expect(textOf('ticket.created', complaint, { FIRST_RESPONSE: 'ANSWERED' })[0]).toContain('前答复您。');
  });

  test.each([
    ['a ticket without a deadline promises nothing', 'ticket.created', { ...complaint, promises: [] }],
    ['a survey by telephone', 'visit.asked', { channel: 'CALL' }],
    ['a survey answered with keys', 'visit.answered', { channel: 'KEYS', opensComplaint: true }],
    ['any other event', 'ticket.assigned', complaint],
  ])('%s asks for no text', (_, type, data) => {
    expect(textOf(type, data)).toEqual([]);
  });

  test('a ticket that is solved and then closed is told once, and once more after it was reopened', () => {
    const keys = [
      ['ticket.resolved', 1],
      ['ticket.closed', 1],
      ['ticket.closed', 2],
    ].map(
      ([type, generation]) => messagesFor(eventOf(String(type), { ...complaint, generation }), surroundings)[0]?.key,
    );
    expect(new Set(keys)).toEqual(new Set(['TICKET#t-1#done#1', 'TICKET#t-1#done#2']));
  });

  test('an advertisement says how to make it stop', () => {
    expect(renderText({ text: '优惠', purpose: 'CAMPAIGN' }, {}, '法律热线')).toBe('【法律热线】优惠拒收请回复R');
  });

  test('a slot that nobody filled is a bug', () => {
    expect(() => renderText(templateSeeds['M-TICKET-2'], { kind: '投诉' }, '法律热线')).toThrow(/\{number\}/);
    expect(() => renderText({ text: '{toString}', purpose: 'TICKET' }, {}, '法律热线')).toThrow(/\{toString\}/);
  });
});

describe('values in a text', () => {
  test.each([
    ['a new line', '张三\r\n李四', '张三 李四'],
    ['a forged signature', '【中国银行】请转账', '(中国银行)请转账'],
    ['mark-up, which texts do not know', '<b>张三</b> & "co"', '<b>张三</b> & "co"'],
    ['a slot of its own', '{number}', '{number}'],
    ['half a sign', '好\uD83D', '好\uFFFD'],
    ['a face', '好👍', '好👍'],
  ])('%s stays harmless', (_, value, shown) => {
    expect(plainValue(value)).toBe(shown);
  });

  test('any value leaves one well-formed line of bounded length, and the signature alone in brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => {
        const text = renderText({ text: '编号{number}。', purpose: 'TICKET' }, { number: value }, '法律热线');
        expect(text).toMatch(/^【法律热线】编号[^【】\p{Cc}\p{Zl}\p{Zp}]*。$/u);
        expect(text.isWellFormed()).toBe(true);
        expect([...text].length).toBeLessThanOrEqual(6 + 2 + 60 + 1);
      }),
    );
  });

  test.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i signs take %i short messages', (signs, parts) => {
    expect(partsOf('好'.repeat(signs))).toBe(parts);
  });

  test('a face takes two units of a short message', () => {
    expect(partsOf('👍'.repeat(36))).toBe(2);
  });
});
