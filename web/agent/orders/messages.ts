import { type Catalogue, codeTranslator, translator } from '../../shared/i18n.ts';
import { chinese, type Key } from './catalogue/chinese.ts';
import { english } from './catalogue/english.ts';

/** The words about orders. */
export const catalogue: Catalogue<Key> = { 'zh-CN': chinese, en: english };

export const t = translator(catalogue);

/** A text whose key is made of a code from outside; the code itself where no text is known. */
export const tCode = codeTranslator(catalogue);
