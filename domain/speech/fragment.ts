import { type Piece, pieces, speechOf } from './speech-of.ts';

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
const SLOT = /\{(\w+)\}/g;
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

type Slots = Readonly<Record<string, string>>;

const filledIn = (words: string, slots: Slots, as: (value: string) => string): string =>
  words.replace(SLOT, (slot, name: string) => {
    const value = slots[name];
    return value === undefined ? slot : as(value);
  });

/**
 * Puts words into the slots that a fragment was stored with. Inside a speech that somebody chose for a text, both are filled.
 *
 * @param slots plain texts by name; a slot that is not among them stays
 * @example fillFragment('预计{when}上门', { when: '30分钟后' }) // '预计<sub alias="三十分钟">30分钟</sub>后上门'
 */
export const fillFragment = (fragment: string, slots: Slots): string => {
  const inside = fragment.replace(SUBSTITUTE, (_, speech: string, text: string) => {
    const alias = filledIn(speech, slots, (value) => escaped(speechOf(value)));
    return `<sub alias="${alias}">${filledIn(text, slots, escaped)}</sub>`;
  });
  return filledIn(inside, slots, toFragment);
};
