import { expect, test } from 'vitest';
import { createHearing, spoken, spokenAnywhere } from '../../../local/rehearsal/hearing.ts';

const say = (text: string, at = '2025-03-04T02:00:00.000Z') =>
  ({ type: 'heard', at, text, speech: text, seconds: 0 }) as const;

test('what was heard is taken off in order, word for word', () => {
  const hearing = createHearing();
  hearing.listen(say('欢迎您'));
  hearing.listen(say('请按1'));
  expect(hearing.next(spoken('请按1'))).toEqual({ instead: '欢迎您请按1' });
  expect(hearing.next(spoken('欢迎您'))).toHaveProperty('at');
  expect(hearing.next(spoken('请按1'))).toHaveProperty('at');
  expect(hearing.next(spoken('请按1'))).toEqual({ instead: '' });
});

test('two prompts in one utterance are two prompts', () => {
  const hearing = createHearing();
  hearing.listen(say('正在接通业务办理请按8'));
  expect(hearing.next(spoken('正在接通'))).toHaveProperty('at');
  expect(hearing.next(spoken('业务办理请按8'))).toHaveProperty('at');
});

test('a slot matches whatever stands there', () => {
  expect(spoken('可使用到{3月31日},之后').test('可使用到12月31日,之后')).toBe(true);
});

test('words may be skipped up to the end of a prompt, and no further', () => {
  const hearing = createHearing();
  hearing.listen(say('欢迎您'));
  hearing.listen(say('可使用到4月30日,再见', '2025-03-04T02:00:30.000Z'));
  expect(hearing.until(spokenAnywhere('可使用到{3月31日},'))).toEqual({ at: Date.parse('2025-03-04T02:00:30.000Z') });
  expect(hearing.until(spokenAnywhere('欢迎您'))).toEqual({ instead: '再见' });
});

test('a prompt begins when its own utterance begins', () => {
  const hearing = createHearing();
  hearing.listen(say('甲', '2025-03-04T02:00:00.000Z'));
  hearing.listen(say('乙', '2025-03-04T02:00:30.000Z'));
  hearing.next(spoken('甲'));
  expect(hearing.next(spoken('乙'))).toEqual({ at: Date.parse('2025-03-04T02:00:30.000Z') });
});
