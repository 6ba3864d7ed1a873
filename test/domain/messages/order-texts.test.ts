import { describe, expect, test } from 'vitest';
import { fen } from '#domain/kernel';
import { messagesFor, newMessage, noTexts, type OrderWords, type SubjectFacts } from '#domain/messages';
import {
  acceptedStory,
  at,
  caller,
  createdStory,
  desk,
  did,
  doneStory,
  home,
  p1,
  requested,
  type Story,
  servingStory,
} from '../orders/prepare.ts';
import { command, eventOf, line, mobile, morning, settings } from './samples.ts';

const surroundings = { timeZone: 'Asia/Shanghai', hotlines: { 'legal-hotline': '11831148', convenience: '118114' } };
const anxin = { providerId: 'p-1', name: '安心锁业', staff: '周师傅', phone: '13900000001' };
const wordsOf = ({ order }: Story): OrderWords => ({ order, provider: anxin });

/** The last event of a kind as the bus carries it. */
const published = (story: Story, type: string) => {
  const event = story.events.findLast((one) => one.type === type);
  if (event === undefined) throw new Error(`${type} never happened`);
  return eventOf(type, { ...event.data }, event.subject);
};

const textsOf = (event: ReturnType<typeof eventOf>, facts: SubjectFacts) =>
  messagesFor(event, surroundings, facts).map((request) => {
    const made = newMessage({ ...command, ...request }, { number: mobile, line, texts: noTexts }, settings, morning);
    return made.text?.replace('【法律热线】', '');
  });

const told = (story: Story, type: string) => textsOf(published(story, type), { stops: {}, order: wordsOf(story) });

const NUMBER = 'DD202503040001';

describe('the texts of an order, word for word', () => {
  test('M-ORDER-1: a request is promised a call within the minutes of its line', () => {
    expect(told(requested('2025-03-04 18:30:00'), 'order.requested')).toEqual([
      '您的开锁修锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。',
    ]);
    expect(told(requested('2025-03-04 18:30:00', { category: 'movers' }), 'order.requested')[0]).toContain(
      '您的搬家需求已受理,60分钟内',
    );
  });

  test('M-ORDER-1b: a request outside the hours of its line is promised a call by the clock', () => {
    expect(told(requested('2025-03-04 22:00:00', { category: 'movers' }), 'order.requested')).toEqual([
      '您的搬家需求已登记,客服人员将在3月5日9:00前与您电话确认。',
    ]);
  });

  test('M-ORDER-2: what was agreed, and the number to ring', () => {
    expect(told(createdStory(), 'order.created')).toEqual([
      `订单${NUMBER}已生成:开锁,3月4日18:41上门,地址南宁市兴宁区朝阳路1号。查询、修改、取消请拨118114。`,
    ]);
  });

  test('M-ORDER-3: who comes, with its own number', () => {
    expect(told(acceptedStory(), 'order.accepted')).toEqual([
      `订单${NUMBER}已派给安心锁业,周师傅将在上门前与您联系,电话13900000001。`,
    ]);
  });

  test('M-ORDER-3 once more when a worker is assigned afterwards, and never again after that', () => {
    const assign = (workerId: string) => ({ deed: 'assign', assignee: { workerId } }) as const;
    const assigned = did(acceptedStory(), '2025-03-04 18:50:00', p1, assign('w-1'));
    expect(told(assigned, 'order.assigned')).toHaveLength(1);
    const replaced = did(assigned, '2025-03-04 18:55:00', p1, assign('w-2'));
    expect(told(replaced, 'order.assigned')).toEqual([]);
    const branch = { deed: 'assign', assignee: { branchId: 'b-1' } } as const;
    expect(told(did(acceptedStory(), '2025-03-04 18:50:00', p1, branch), 'order.assigned')).toEqual([]);
  });

  test('M-ORDER-6: the new time, when the time was changed and nothing else is worth a text', () => {
    const later = { deed: 'modify', serviceAt: at('2025-03-06 14:00:00') } as const;
    const moved = did(acceptedStory(), '2025-03-04 18:45:00', desk, later);
    expect(told(moved, 'order.modified')).toEqual([`订单${NUMBER}已改为3月6日14:00上门。`]);
    const dearer = did(acceptedStory(), '2025-03-04 18:45:00', desk, { deed: 'modify', price: '150元' });
    expect(told(dearer, 'order.modified')).toEqual([]);
  });

  test('M-ORDER-7: what goes back is named, and nothing where nothing was paid', () => {
    const free = did(createdStory(), '2025-03-04 18:50:00', caller, { deed: 'cancel' });
    expect(told(free, 'order.cancelled')).toEqual([`订单${NUMBER}已取消。`]);
    const event = eventOf('order.cancelled', { ...published(free, 'order.cancelled').data, refundFen: 8800 });
    expect(textsOf(event, { stops: {} })).toEqual([`订单${NUMBER}已取消,88元将原路退回。`]);
  });

  test('a service that was stopped is told with its fee, and with what goes back', () => {
    const stopped = did(servingStory(), '2025-03-04 19:20:00', desk, { deed: 'terminate', feeFen: fen(3000) });
    expect(told(stopped, 'order.terminated')).toEqual([`订单${NUMBER}已终止服务,费用30元。`]);
    const event = eventOf('order.terminated', { ...published(stopped, 'order.terminated').data, refundFen: 5850 });
    expect(textsOf(event, { stops: {} })).toEqual([`订单${NUMBER}已终止服务,费用30元,58.5元将原路退回。`]);
  });

  test.each([
    ['CHANGE', `订单${NUMBER}无法修改,仍按原约定上门。`],
    ['STOP', `订单${NUMBER}正在服务中,无法停止。`],
  ])('who asked for a %s is told that the provider does not agree', (what, text) => {
    const { data } = published(acceptedStory(), 'order.accepted');
    expect(textsOf(eventOf('order.changeRejected', { ...data, what }), { stops: {} })).toEqual([text]);
  });

  test('M-ORDER-4: who had an order done is asked by its number and fee, whoever else by the usual words', () => {
    const asked = eventOf('visit.asked', { channel: 'TEXT', cause: 'ORDER#1', product: 'convenience' }, 'VISIT#v-1');
    expect(textsOf(asked, { stops: {}, order: wordsOf(doneStory()) })).toEqual([
      `订单${NUMBER}已完成,费用120元。请回复1至5为本次服务打分,5分为非常满意。`,
    ]);
    expect(textsOf(asked, { stops: {} })).toEqual(['请回复1至5为本次服务打分,5分为非常满意。']);
  });

  test('M-ORDER-5: thanks, and to who was not content the 24 hours of a complaint', () => {
    const answered = (opensComplaint: boolean) =>
      eventOf('visit.answered', { channel: 'TEXT', cause: 'ORDER#1', opensComplaint }, 'VISIT#v-1');
    expect(textsOf(answered(false), { stops: {} })).toEqual(['感谢您的评价。']);
    expect(textsOf(answered(true), { stops: {} })).toEqual(['很抱歉没能让您满意,我们将在24小时内与您联系。']);
  });
});

describe('no text', () => {
  test('goes to who ordered in an app: it is told there (ORDER-17, story 11)', () => {
    const request = { category: 'locks', channel: 'WECHAT', item: '开锁', place: home } as const;
    expect(told(requested('2025-03-04 18:30:00', request), 'order.requested')).toEqual([]);
  });

  test('names a provider that has lost the order again meanwhile', () => {
    const event = published(acceptedStory(), 'order.accepted');
    const { order } = acceptedStory();
    expect(textsOf(event, { stops: {}, order: { order } })).toEqual([]);
    expect(textsOf(event, { stops: {}, order: { order, provider: { ...anxin, providerId: 'p-2' } } })).toEqual([]);
  });

  test('is made of an event whose order cannot be read: it comes again', () => {
    expect(() => textsOf(published(createdStory(), 'order.created'), { stops: {} })).toThrow('The order has no row');
  });

  test("tells of a step that is none of the customer's business", () => {
    const { events } = doneStory();
    const silent = ['order.offered', 'order.started', 'order.done'];
    for (const type of silent) expect(told({ order: doneStory().order, events }, type)).toEqual([]);
  });
});
