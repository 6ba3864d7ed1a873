import { describe, expect, test } from 'vitest';
import { readReply, receivedText } from '#domain/messages';
import { line, morning } from './samples.ts';

describe('what a text from outside means', () => {
  test.each([
    ['R', false],
    ['r', false],
    ['Ｔｄ', false],
    ['TD', false],
    [' 退订。', false],
    ['TD01', false],
    ['退订你们的短信', true],
    ['【拒收】', false],
  ])('"%s" stops all texts', (text, hasText) => {
    expect(readReply(text)).toEqual({ keyword: 'STOP', hasText });
  });

  test.each([
    ['5', 5, false],
    ['５', 5, false],
    ['"1"', 1, false],
    ['3分', 3, false],
    ['五星', 5, false],
    ['5,非常满意', 5, true],
    ['2 律师没有接电话', 2, true],
    [' 4 。', 4, false],
  ])('"%s" is a score of %i', (text, score, hasText) => {
    expect(readReply(text)).toEqual({ keyword: 'RATING', score, hasText });
  });

  test.each([
    ['0', true],
    ['6', true],
    ['55', true],
    ['1.5', true],
    ['3个问题没解决', true],
    ['114', true],
    ['1、2都不满意', true],
    ['Read', true],
    ['请问怎么退订', true],
    ['', false],
    ['!!', false],
  ])('"%s" is for people to read', (text, hasText) => {
    expect(readReply(text)).toEqual({ keyword: 'TEXT', hasText });
  });

  test('its event says what it means, and keeps its words to itself', () => {
    const inbound = { gateway: 'gx-sms', providerMessageId: 'p-9', port: '10620114', line, text: '2 律师没有接电话' };
    expect(receivedText(inbound, morning)).toEqual({
      ...{ type: 'sms.received', subject: 'INBOUND#gx-sms-p-9', version: 1, at: morning },
      data: { gateway: 'gx-sms', port: '10620114', line, keyword: 'RATING', score: 2, hasText: true },
    });
  });
});
