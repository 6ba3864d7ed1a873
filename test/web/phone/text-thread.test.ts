import { expect, test } from 'vitest';
import type { TextMessage } from '../../../local/messages/protocol.ts';
import { addText, portsOf, showText } from '../../../web/phone/text-thread.ts';

const text = (id: string, more: Partial<TextMessage> = {}): TextMessage => ({
  ...{ id, direction: 'TO_PHONE', phone: '+8613800000001', port: '10620114', text: '您好', at: '', state: 'REPORTING' },
  ...more,
});

test.each([
  ['【法律热线】感谢您的评价。', '法律热线', '感谢您的评价。'],
  ['5', undefined, '5'],
  ['结论【重要】', undefined, '结论【重要】'],
  ['【法律热线】', '法律热线', ''],
])('the signature of 「%s」 is %s, its words are 「%s」', (whole, signature, words) => {
  expect(showText(whole)).toEqual({ signature, words });
});

test('a text whose receipt was told is renewed where it stands', () => {
  const [first, second] = [text('1'), text('2')];
  const after = addText([first, second], text('1', { state: 'REPORTED' }));
  expect(after.map(({ id, state }) => [id, state])).toEqual([
    ['1', 'REPORTED'],
    ['2', 'REPORTING'],
  ]);
});

test('one answers to the number that texted last', () => {
  expect(portsOf([text('1', { port: '1' }), text('2', { port: '2' }), text('3', { port: '1' })])).toEqual(['1', '2']);
});
