import { type Catalogue, type Slots, translator } from '../shared/i18n.ts';
import { chinese, type Key } from './catalogue/chinese.ts';
import { english } from './catalogue/english.ts';

export type { Key } from './catalogue/chinese.ts';

/** The portal's words. */
export const catalogue: Catalogue<Key> = { 'zh-CN': chinese, en: english };

export const t = translator(catalogue);

const isKey = (key: string): key is Key => Object.hasOwn(chinese, key);

/** A text whose key is made of a code from outside; the code itself where no text is known. */
export const tCode = (prefix: string, code: string, slots?: Slots): string => {
  const key = `${prefix}${code}`;
  return isKey(key) ? t(key, slots) : code;
};
