import { sayAs } from './digits.ts';
import type { Utterance } from './utterance.ts';

/** Tags that Amazon Polly's neural voices take. */
const tags = new Set([
  'speak',
  'sub',
  'say-as',
  'break',
  'p',
  's',
  'lang',
  'mark',
  'phoneme',
  'prosody',
  'w',
  'amazon:domain',
]);

interface Tag {
  readonly name: string;
  readonly kind: 'opens' | 'closes' | 'empty';
  readonly attributes: Readonly<Record<string, string>>;
}

interface Reading {
  readonly open: { readonly tag: Tag; spoken: string }[];
  text: string;
  pauses: number;
  speech: string;
  done: boolean;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities read; undefined when an `&` stands alone, which Polly refuses. */
const decode = (text: string): string | undefined =>
  /&(?!(?:amp|lt|gt|quot|apos);)/.test(text)
    ? undefined
    : text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

const attribute = /([\w:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const parseTag = (source: string): Tag | undefined => {
  const match = /^<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/.exec(source);
  if (match === null) return undefined;
  const [, closes, name = '', attributes = '', empty] = match;
  const entries = [...attributes.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decode(double ?? single ?? '')] as const,
  );
  if (entries.some(([, value]) => value === undefined) || !tags.has(name)) return undefined;
  const values = Object.fromEntries(entries.map(([key, value]) => [key, value ?? '']));
  return { name, kind: closes === '/' ? 'closes' : empty === '/' ? 'empty' : 'opens', attributes: values };
};

const strengths: Record<string, number> = { none: 0, 'x-weak': 0, weak: 0.15, medium: 0.3, strong: 0.6, 'x-strong': 1 };

const pauseOf = ({ attributes }: Tag): number => {
  const match = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(attributes.time ?? '');
  if (match !== null) return Number(match[1]) / (match[2] === 'ms' ? 1000 : 1);
  return strengths[attributes.strength ?? 'medium'] ?? 0.3;
};

const spokenForm = ({ name, attributes }: Tag, inner: string): string => {
  if (name === 'sub') return attributes.alias ?? inner;
  return name === 'say-as' ? sayAs(attributes['interpret-as'] ?? '', inner) : inner;
};

const say = (reading: Reading, spoken: string): void => {
  const around = reading.open.at(-1);
  if (around === undefined) reading.speech += spoken;
  else around.spoken += spoken;
};

const open = (reading: Reading, tag: Tag): boolean => {
  const outermost = reading.open.length === 0;
  if (reading.done || outermost !== (tag.name === 'speak')) return false;
  reading.open.push({ tag, spoken: '' });
  return true;
};

const close = (reading: Reading, tag: Tag): boolean => {
  const inner = reading.open.pop();
  if (inner?.tag.name !== tag.name) return false;
  say(reading, spokenForm(inner.tag, inner.spoken));
  reading.done = reading.open.length === 0;
  return true;
};

const readTag = (reading: Reading, tag: Tag | undefined): boolean => {
  if (tag === undefined) return false;
  if (tag.kind === 'opens') return open(reading, tag);
  if (tag.kind === 'closes') return close(reading, tag);
  if (tag.name === 'break') reading.pauses += pauseOf(tag);
  return reading.open.length > 0;
};

const readText = (reading: Reading, source: string): boolean => {
  const text = decode(source);
  if (reading.open.length === 0) return source.trim() === '';
  if (text === undefined) return false;
  reading.text += text;
  say(reading, text);
  return true;
};

/**
 * Reads SSML as Polly would.
 *
 * @returns what is shown and what is spoken; undefined when Polly would refuse it
 *
 * @example
 * parseSsml('<speak>开通请按<sub alias="一">1</sub></speak>'); // { text: '开通请按1', speech: '开通请按一', pauses: 0 }
 */
export const parseSsml = (source: string): Utterance | undefined => {
  const reading: Reading = { open: [], text: '', speech: '', pauses: 0, done: false };
  for (const [part] of source.matchAll(/<[^>]*>|[^<]+|</g)) {
    const understood = part.startsWith('<') ? readTag(reading, parseTag(part)) : readText(reading, part);
    if (!understood) return undefined;
  }
  return reading.done ? { text: reading.text, speech: reading.speech, pauses: reading.pauses } : undefined;
};
