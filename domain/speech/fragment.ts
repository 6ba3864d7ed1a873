import { type Piece, pieces } from './speech-of.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const NAMES = new Map(Object.entries(ESCAPES).map(([character, entity]) => [entity, character]));

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
const unescaped = (xml: string): string => xml.replace(/&\w+;/g, (entity) => NAMES.get(entity) ?? entity);

/**
 * A text with a speech that somebody chose for it, where the rule won't do.
 *
 * @example fragmentOf({ text: '114便民', speech: '幺幺四便民' }) // '<sub alias="幺幺四便民">114便民</sub>'
 */
export const fragmentOf = ({ text, speech }: Piece): string =>
  text === speech ? escaped(text) : `<sub alias="${escaped(speech)}">${escaped(text)}</sub>`;

/**
 * A text as an SSML fragment (without `<speak>`) that carries both what is shown and what is said.
 * Fragments may be joined. Source: requirements 0.5, "Speech is not text".
 *
 * @example toFragment('请按9.本服务') // '请按<sub alias="九。">9.</sub>本服务'
 */
export const toFragment = (text: string): string => pieces(text).map(fragmentOf).join('');

const SUBSTITUTE = /<sub alias="([^"]*)">([^<]*)<\/sub>/g;
const TAG = /<[^>]*>/g;

/**
 * The text of SSML: what a transcript or a screen shows.
 *
 * @example fragmentText('请按<sub alias="九。">9.</sub>本服务') // '请按9.本服务'
 */
export const fragmentText = (ssml: string): string => unescaped(ssml.replace(TAG, ''));

/**
 * The speech of SSML: what the caller hears.
 *
 * @example fragmentSpeech('请按<sub alias="九。">9.</sub>本服务') // '请按九。本服务'
 */
export const fragmentSpeech = (ssml: string): string => unescaped(ssml.replace(SUBSTITUTE, '$1').replace(TAG, ''));
