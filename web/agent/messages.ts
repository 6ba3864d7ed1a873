import { type Catalogue, codeTranslator, translator } from '../shared/i18n.ts';
import { chinese, type Key } from './catalogue/chinese.ts';
import { english } from './catalogue/english.ts';

export type { Key } from './catalogue/chinese.ts';

/** The agent app's words. */
export const catalogue: Catalogue<Key> = { 'zh-CN': chinese, en: english };

export const t = translator(catalogue);

/** A text whose key is made of a code from outside. */
export const tCode = codeTranslator(catalogue);
