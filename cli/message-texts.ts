import { renderText, templateSeeds } from '#domain/messages';
import type { Tenant } from '#domain/tenancy';
import { readTenants } from './prompt-texts.ts';

/** Each slot stands for itself. */
const openSlots = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([slot, name = '']) => [name, slot]));

const templatesOf = ({ id: tenant, messages }: Tenant): readonly (readonly [string, string])[] =>
  messages === undefined
    ? []
    : Object.entries(templateSeeds).map(([id, { purpose, text: seed }]) => {
        const text = messages.templates[id]?.text ?? seed;
        return [`${tenant} ${id}`, renderText({ text, purpose }, openSlots(text), messages.signature)] as const;
      });

/**
 * The words of every text template of every tenant with its slots open, by `<tenant> <template id>`.
 *
 * @param directory where the tenant files are
 * @example (await messageTexts('tenants')).get('gx M-THANKS') // '【法律热线】感谢您的评价。'
 */
export const messageTexts = async (directory: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await readTenants(directory)).flatMap(templatesOf));
