export type Language = 'zh-CN' | 'en';

/** One page's words: the same keys in both languages. A slot is written {name}. */
export interface Catalogue<Key extends string = string> {
  readonly 'zh-CN': Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

export type Slots = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, slots?: Slots) => string;

/**
 * Fills the slots of a text; a slot without a value stays visible, so that nobody overlooks it.
 *
 * @example
 * fillSlots('{number}号 {name}', { number: '016', name: '王敏' }) // '016号 王敏'
 */
export const fillSlots = (text: string, slots: Slots = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));

/** The page's language: Chinese unless its address says `?lang=en`. Source: X-09. */
export const pageLanguage = (search = globalThis.location?.search ?? ''): Language =>
  new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'zh-CN';

const isKeyOf = <Key extends string>(texts: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(texts, key);

/**
 * The function that says a catalogue's texts in the page's language.
 *
 * @example
 * translator({ 'zh-CN': { hangUp: '挂机' }, en: { hangUp: 'Hang up' } })('hangUp') // '挂机'
 */
export const translator =
  <Key extends string>(catalogue: Catalogue<Key>, language: Language = pageLanguage()): Translate<Key> =>
  (key, slots) =>
    fillSlots(catalogue[language][key], slots);

/**
 * The function that says a text whose key is made of a code from outside; the code itself where no text is known.
 *
 * @example
 * codeTranslator({ 'zh-CN': { stageDONE: '已完成' }, en: { stageDONE: 'Done' } })('stage', 'DONE') // '已完成'
 */
export const codeTranslator =
  <Key extends string>(catalogue: Catalogue<Key>, language: Language = pageLanguage()) =>
  (prefix: string, code: string, slots?: Slots): string => {
    const key = `${prefix}${code}`;
    return isKeyOf(catalogue[language], key) ? fillSlots(catalogue[language][key], slots) : code;
  };
