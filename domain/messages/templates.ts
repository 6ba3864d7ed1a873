import type { Purpose } from './purposes.ts';

/** The words of a text as the product brings them; a tenant may give its own, with the same slots. */
export interface TemplateSeed {
  readonly purpose: Purpose;
  /** With `{slots}`. */
  readonly text: string;
}

/** Every text that the product sends. Source: M-TICKET-1, M-TICKET-2, M-LEGAL-2, M-ORDER-1 to M-ORDER-9b. */
export const templateSeeds = {
  'M-TICKET-1': { purpose: 'TICKET', text: '您的{kind}已受理,编号{number},我们将在{due}前{deed}。' },
  'M-TICKET-2': { purpose: 'TICKET', text: '您的{kind}{number}已办结,如有疑问请拨{hotline}。' },
  'M-LEGAL-2': { purpose: 'TICKET', text: '您咨询的问题正由律师团队研究,我们将在{due}前答复您。' },
  'M-SURVEY': { purpose: 'SURVEY', text: '请回复1至5为本次服务打分,5分为非常满意。' },
  'M-SURVEY-CLOSED': { purpose: 'SURVEY', text: '本次评价已结束,感谢您的参与。' },
  'M-THANKS': { purpose: 'SURVEY', text: '感谢您的评价。' },
  'M-THANKS-LOW': { purpose: 'SURVEY', text: '很抱歉没能让您满意,我们将尽快与您联系。' },
  'M-ORDER-1': {
    purpose: 'ORDER',
    text: '您的{title}需求已受理,{minutes}分钟内将有客服人员与您电话确认,请保持电话畅通。',
  },
  'M-ORDER-1b': { purpose: 'ORDER', text: '您的{title}需求已登记,客服人员将在{due}前与您电话确认。' },
  'M-ORDER-2': {
    purpose: 'ORDER',
    text: '订单{number}已生成:{item},{time}上门,地址{address}。查询、修改、取消请拨{hotline}。',
  },
  'M-ORDER-3': {
    purpose: 'DISPATCH',
    text: '订单{number}已派给{provider},{staff}将在上门前与您联系,电话{phone}。',
  },
  'M-ORDER-4': {
    purpose: 'SURVEY',
    text: '订单{number}已完成,费用{fee}元。请回复1至5为本次服务打分,5分为非常满意。',
  },
  // Who liked his order gets M-THANKS, as everybody does.
  'M-ORDER-5-LOW': { purpose: 'SURVEY', text: '很抱歉没能让您满意,我们将在24小时内与您联系。' },
  'M-ORDER-6': { purpose: 'ORDER', text: '订单{number}已改为{time}上门。' },
  'M-ORDER-7': { purpose: 'ORDER', text: '订单{number}已取消,{refund}元将原路退回。' },
  'M-ORDER-7b': { purpose: 'ORDER', text: '订单{number}已取消。' },
  'M-ORDER-8': { purpose: 'ORDER', text: '订单{number}已终止服务,费用{fee}元。' },
  'M-ORDER-8b': { purpose: 'ORDER', text: '订单{number}已终止服务,费用{fee}元,{refund}元将原路退回。' },
  'M-ORDER-9': { purpose: 'ORDER', text: '订单{number}无法修改,仍按原约定上门。' },
  'M-ORDER-9b': { purpose: 'ORDER', text: '订单{number}正在服务中,无法停止。' },
} as const satisfies Readonly<Record<string, TemplateSeed>>;

export type TemplateId = keyof typeof templateSeeds;

/** The ids that a tenant's file may name. */
export const templateIds: readonly string[] = Object.keys(templateSeeds);

const SLOT = /\{(\w+)\}/g;

/**
 * The slots of a text, each once.
 *
 * @example slotsOf('您的{kind}{number}已办结') // ['kind', 'number']
 */
export const slotsOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(SLOT)].flatMap(([, name]) => name ?? [])),
];

/** Puts values in the place of slots, in one pass: a value that looks like a slot stays what it is. */
export const fillSlots = (text: string, value: (slot: string) => string): string =>
  text.replace(SLOT, (_, name: string) => value(name));

/** The seed of a template; undefined for an id that the product does not know. */
export const seedOf = (id: string): TemplateSeed | undefined =>
  Object.entries(templateSeeds).find(([known]) => known === id)?.[1];
