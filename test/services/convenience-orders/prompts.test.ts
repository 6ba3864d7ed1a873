import { describe, expect, test } from 'vitest';
import { fen } from '#domain/kernel';
import type { OrderSettings } from '#domain/orders';
import { fillFragment, fragmentSpeech, fragmentText } from '#domain/speech';
import { findService, type PromptSettings, tenantOrders } from '#services';
import { tenantWith } from './tenant-with.ts';

const service = findService('convenience-orders');
if (!service) throw new Error('nobody sells convenience orders');

const settings = (orders: OrderSettings | undefined): PromptSettings => ({
  carrierName: '广西电信',
  productName: '114便民',
  feeFen: fen(0),
  calendar: { timeZone: 'Asia/Shanghai', weekly: { mon: ['00:00-24:00'] }, followsOfficial: false, localDays: [] },
  options: { cancellation: 'monthEnd' },
  prompts: {},
  ...(orders && { orders }),
});

const fragments = (orders: object = {}) => service.renderPrompts(settings(tenantOrders(tenantWith(orders), service)));
const textOf = (name: string, slots: Readonly<Record<string, string>> = {}) =>
  fragmentText(fillFragment(fragments()[name] ?? '', slots));

describe('word for word', () => {
  test('P-ORDER-1 speaks four lines and the person', () => {
    expect(textOf('welcome')).toBe(
      '您好,114便民服务。开锁修锁请按9,家电维修请按4,保洁清洗请按5,搬家服务请按8,其他需求请按0',
    );
  });

  test('P-ORDER-2 says how the order stands', () => {
    expect(textOf('state', { title: '开锁', state: '服务商已接单,预计19点10分上门' })).toBe(
      '您的开锁订单服务商已接单,预计19点10分上门。修改或取消请按1,催单请按2,新的需求请按3,人工服务请按0',
    );
  });

  test('P-ORDER-3 offers to ring back', () => {
    expect(textOf('deskBusy')).toBe('专席坐席正忙,请您稍候。由我们回电请按1');
  });

  test('P-ORDER-4 says when the line opens again', () => {
    expect(textOf('closed', { line: '搬家', lineHours: '每天8点到20点', opening: '明天8点' })).toBe(
      '搬家的服务时间是每天8点到20点。登记需求请按1,我们将在明天8点后与您联系;人工服务请按0',
    );
  });

  test('P-SURVEY-1 is asked in the name of 114便民', () => {
    expect(textOf('survey')).toBe(
      '您好,这里是114便民服务回访,请为本次服务打分。非常满意请按5,满意请按4,一般请按3,不满意请按2,非常不满意请按1',
    );
  });
});

test('114 is read digit by digit, and a key as a key', () => {
  expect(fragmentSpeech(fragments().welcome ?? '')).toContain('您好,幺幺四便民服务。开锁修锁请按九');
});

describe('a tenant', () => {
  test('chooses which lines are spoken, and in which order; the star key too', () => {
    expect(fragmentText(fragments({ spoken: ['takeaway', 'digital'] }).welcome ?? '')).toBe(
      '您好,114便民服务。外送服务请按7,数码专家请按*,其他需求请按0',
    );
  });

  test('that has switched a line off does not speak of it', () => {
    const off = { categories: { movers: { on: false }, locks: { key: 'none' } } };
    expect(fragmentText(fragments(off).welcome ?? '')).toBe(
      '您好,114便民服务。家电维修请按4,保洁清洗请按5,其他需求请按0',
    );
  });

  test('that speaks of no line at all leaves the person', () => {
    expect(fragmentText(fragments({ spoken: [] }).welcome ?? '')).toBe('您好,114便民服务。其他需求请按0');
  });
});
