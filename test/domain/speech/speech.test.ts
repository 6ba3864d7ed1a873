import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fillFragment,
  fragmentOf,
  fragmentSpeech,
  fragmentText,
  hoursText,
  speechOf,
  toFragment,
} from '../../../domain/speech/index.ts';

test.each([
  ['a key and a full stop are no clock time', '业务介绍请按9.本服务', '业务介绍请按九。本服务'],
  ['a key is said as a digit', '开通业务请按1,重听请按9', '开通业务请按一,重听请按九'],
  ['a 400 number is read 3-3-4 with 幺', '请拨4008208114', '请拨四零零,八二零,八幺幺四'],
  ['a 400 number may be written with hyphens', '400-820-8114', '四零零,八二零,八幺幺四'],
  ['an eight-digit short code is read 4-4', '11831148', '幺幺八三,幺幺四八'],
  ['a short code is never a quantity', '请拨10000或114', '请拨幺零零零零或幺幺四'],
  ['a mobile is read 3-4-4', '电话13800001234', '电话幺三八,零零零零,幺二三四'],
  ['a fee is a quantity', '信息费30元', '信息费三十元'],
  ['a fee with fen keeps its point', '12.5元', '十二点五元'],
  ['large quantities are read in groups of four', '共120050元', '共十二万零五十元'],
  ['the hash key has a name', '结束请按#', '结束请按井号键'],
  ['the hash key is not named twice', '请按#号键', '请按井号键'],
  ['the star key has a name', '取消请按*', '取消请按星号键'],
  ['clock times stay as written', '上午9点到下午5点半', '上午9点到下午5点半'],
  ['a service number keeps its zero', '016号律师为您服务', '零幺六号律师为您服务'],
  ['a date is read as one', '2025年3月31日', '二零二五年三月三十一日'],
  ['a full stop between sentences is a pause', '请您在工作时间拨打.谢谢您的配合', '请您在工作时间拨打。谢谢您的配合'],
])('%s', (_, text, speech) => {
  expect(speechOf(text)).toBe(speech);
});

test('a fragment marks only what is said otherwise than written', () => {
  expect(toFragment('业务介绍请按9.本服务')).toBe('业务介绍请按<sub alias="九。">9.</sub>本服务');
});

test('whatever a carrier is called, the SSML stays well formed', () => {
  expect(toFragment('<A&B> "法律"')).toBe('&lt;A&amp;B&gt; &quot;法律&quot;');
});

test('a tenant may choose how its own words are said', () => {
  expect(fragmentOf({ text: '114便民', speech: '幺幺四便民' })).toBe('<sub alias="幺幺四便民">114便民</sub>');
});

const promptLike = fc.string({
  unit: fc.constantFrom(...'0123456789.#*-元点半按号年月日法律,。<>&"\'{} $A'),
  maxLength: 40,
});

test('every text survives the way into SSML and back exactly', () => {
  fc.assert(fc.property(fc.oneof(promptLike, fc.string()), (text) => fragmentText(toFragment(text)) === text));
});

test('the speech of a fragment is the speech of its text', () => {
  fc.assert(fc.property(promptLike, (text) => fragmentSpeech(toFragment(text)) === speechOf(text)));
});

test('an amount is said without a digit left', () => {
  const quantity = fc.tuple(fc.nat({ max: 999_999_999 }), fc.constantFrom('元', '分钟', '天'));
  fc.assert(fc.property(quantity, ([amount, unit]) => !/\d/.test(speechOf(`${amount}${unit}`))));
});

test.each([
  [['09:00-17:30'], '上午9点到下午5点半'],
  [['08:30-12:00', '14:00-18:00'], '上午8点半到12点、下午2点到6点'],
  [['13:15-20:00'], '下午1点15分到8点'],
  [['00:00-24:00'], '全天'],
])('opening hours %j are said as %s', (intervals, said) => {
  expect(hoursText(intervals)).toBe(said);
});

test('slots that a call fills are spoken by the same rule as all words', () => {
  const filled = fillFragment(toFragment('我们将在{due}后联系,{other}'), { due: '20分钟' });
  expect(fragmentText(filled)).toBe('我们将在20分钟后联系,{other}');
  expect(fragmentSpeech(filled)).toBe('我们将在二十分钟后联系,{other}');
});

test('slots are filled in a chosen speech too, where no tag may stand', () => {
  const filled = fillFragment(fragmentOf({ text: '{title}单', speech: '{title}订单' }), { title: '<换锁>' });
  expect(filled).toBe('<sub alias="&lt;换锁&gt;订单">&lt;换锁&gt;单</sub>');
});
