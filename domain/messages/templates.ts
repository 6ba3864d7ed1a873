import type { Purpose } from './purposes.ts';

/** The words of a text as the product brings them; a tenant may give its own, with the same slots. */
export interface TemplateSeed {
  readonly purpose: Purpose;
  /** With `{slots}`. */
  readonly text: string;
}

/** Every text that the product sends. Source: M-TICKET-1, M-TICKET-2, M-LEGAL-2, M-ORDER-4, M-ORDER-5. */
export const templateSeeds = {
  'M-TICKET-1': { purpose: 'TICKET', text: '您的{kind}已受理,编号{number},我们将在{due}前{deed}。' },
  'M-TICKET-2': { purpose: 'TICKET', text: '您的{kind}{number}已办结,如有疑问请拨{hotline}。' },
  'M-LEGAL-2': { purpose: 'TICKET', text: '您咨询的问题正由律师团队研究,我们将在{due}前答复您。' },
  'M-SURVEY': { purpose: 'SURVEY', text: '请回复1至5为本次服务打分,5分为非常满意。' },
  'M-SURVEY-CLOSED': { purpose: 'SURVEY', text: '本次评价已结束,感谢您的参与。' },
  'M-THANKS': { purpose: 'SURVEY', text: '感谢您的评价。' },
  'M-THANKS-LOW': { purpose: 'SURVEY', text: '很抱歉没能让您满意,我们将尽快与您联系。' },
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
