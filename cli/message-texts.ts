import { type MessagesFile, renderText, templateSeeds } from '#domain/messages';
import type { Tenant } from '#domain/tenancy';
import { readTenants } from './prompt-texts.ts';

/** Each slot stands for itself. */
const openSlots = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([slot, name = '']) => [name, slot]));

/** An id does not say which product a text is about, so there it stands for the words alone. */
const signsByProduct = ({ signatures }: MessagesFile): boolean => Object.keys(signatures).length > 0;
const unsigned = (text: string): string => text.replace(/^【[^】]*】/, '');

const templatesOf = ({ id: tenant, messages }: Tenant): readonly (readonly [string, string])[] =>
  messages === undefined
    ? []
    : Object.entries(templateSeeds).map(([id, { purpose, text: seed }]) => {
        const text = messages.templates[id]?.text ?? seed;
        const signed = renderText({ text, purpose }, openSlots(text), messages.signature);
        return [`${tenant} ${id}`, signsByProduct(messages) ? unsigned(signed) : signed] as const;
      });

/**
 * The words of every text template of every tenant with its slots open, by `<tenant> <template id>`.
 *
 * @param directory where the tenant files are
 * @example (await messageTexts('tenants')).get('gx M-THANKS') // '感谢您的评价。': gx signs by product
 */
export const messageTexts = async (directory: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await readTenants(directory)).flatMap(templatesOf));
