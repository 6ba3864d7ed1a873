import type { OrderSettings } from '#domain/orders';
import type { Prompt } from '../define.ts';
import { answeredBy, sharedPrompts } from '../shared-prompts.ts';

/**
 * All that a caller of the convenience service hears, verbatim. Source: requirements 0.5.
 *
 * Slots of the tenant: `{product}` and `{menu}`, the spoken lines with their keys. Slots of the call, filled by the functions that
 * the flow asks: `{title}` and `{state}` of the open order; `{line}`, `{lineHours}` and `{opening}` of a closed line; `{lineTitle}`.
 * The promise itself (M-ORDER-1) is spoken as the text message writes it, and so is no prompt.
 */
export const prompts = {
  welcome: { id: 'P-ORDER-1', text: '您好,{product}服务。{menu}其他需求请按0' },
  state: {
    id: 'P-ORDER-2',
    text: '您的{title}订单{state}。修改或取消请按1,催单请按2,新的需求请按3,人工服务请按0',
  },
  deskBusy: { id: 'P-ORDER-3', text: '专席坐席正忙,请您稍候。由我们回电请按1' },
  closed: {
    id: 'P-ORDER-4',
    text: '{line}的服务时间是{lineHours}。登记需求请按1,我们将在{opening}后与您联系;人工服务请按0',
  },
  service: { id: 'P-ORDER-5', text: '您好,欢迎致电{product}客户服务,正在为您转接客服人员,请稍候' },
  nobody: { id: 'P-ORDER-6', text: '对不起,专席暂时无法接听,正在为您转接客服人员,请稍候' },
  urged: { id: 'P-ORDER-7', text: '已为您催单,服务商和客服人员将尽快与您联系' },
  connecting: { id: 'P-ORDER-8', text: '正在为您转接,请稍候' },
  notNoted: { id: 'P-ORDER-9', text: '对不起,暂时无法登记您的需求,正在为您转接客服人员,请稍候' },
  ...sharedPrompts,
  whisper: { id: 'P-X-10', text: '{product}来电' },
  lineWhisper: { id: 'P-X-10', text: '{product},{lineTitle}来电' },
  answeredBy: answeredBy.specialist,
  answeredByService: answeredBy.service,
} as const satisfies Readonly<Record<string, Prompt>>;

export type PromptName = keyof typeof prompts;

/**
 * The spoken lines with their keys, in the tenant's order. Source: ORDER-05.
 *
 * @example menuOf(gxOrders) // '开锁修锁请按9,家电维修请按4,保洁清洗请按5,搬家服务请按8,'
 */
export const menuOf = (orders: Pick<OrderSettings, 'categories' | 'spoken'> | undefined): string =>
  (orders?.spoken ?? [])
    .flatMap((id) => orders?.categories.filter((line) => line.id === id && line.on) ?? [])
    .map(({ title, key }) => `${title}请按${key},`)
    .join('');
