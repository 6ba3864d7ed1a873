import type { Run } from '../model.ts';
import { compilePath, pathPattern, type Reader } from './path.ts';

/** A parameter with its references found ahead of time. */
export interface Template {
  /** As the flow has it. */
  readonly source: string;
  /** There is no reference in it. */
  readonly fixed: boolean;
  /** The text with each reference replaced; one that does not resolve becomes empty text. */
  readonly read: (run: Run) => string;
  /** When there is exactly one reference: what stands before it, what it gives, and what stands after it. */
  readonly single?: { readonly before: string; readonly read: (run: Run) => string; readonly after: string };
}

/** A reference, or what is wrong with it. */
type Compiled = Template | { readonly problem: string };

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const textOf =
  (read: Reader) =>
  (run: Run): string =>
    asText(read(run));

const mixed = (parts: readonly (string | Reader)[]): Template['read'] => {
  const readers = parts.map((part) => (typeof part === 'string' ? () => part : textOf(part)));
  return (run) => {
    let text = '';
    for (const read of readers) text += read(run);
    return text;
  };
};

const isPart = (part: string | Reader | undefined): part is string | Reader => part !== undefined && part !== '';

const pieces = (source: string): (string | Reader | undefined)[] => {
  const paths = [...source.matchAll(pathPattern)];
  const ends = paths.map((match) => match.index + match[0].length);
  const before = paths.map((match, place) => source.slice(place === 0 ? 0 : ends[place - 1], match.index));
  const readers = paths.map((match) => compilePath(match[0]));
  return [...before.flatMap((text, place) => [text, readers[place]]), source.slice(ends.at(-1) ?? 0)];
};

const single = ([before, reader, after, ...more]: readonly (string | Reader | undefined)[]): Pick<
  Template,
  'single'
> =>
  typeof before === 'string' && typeof reader === 'function' && typeof after === 'string' && more.length === 0
    ? { single: { before, read: textOf(reader), after } }
    : {};

/**
 * Compiles free text with any number of embedded references.
 *
 * @example
 * const template = compileTemplate('<speak>$.Attributes.say_welcome</speak>');
 * 'read' in template && template.read(run); // '<speak>欢迎您拨打法律</speak>'
 */
export const compileTemplate = (source: string): Compiled => {
  if (!source.includes('$.')) return { source, fixed: true, read: () => source };
  const unknown = [...source.matchAll(pathPattern)].map((match) => match[0]).filter((path) => !compilePath(path));
  if (unknown.length > 0) return { problem: `the laptop can't fill ${unknown.join(', ')}` };
  const all = pieces(source);
  const parts = all.filter(isPart);
  const [only] = parts;
  const read = parts.length === 1 && typeof only === 'function' ? textOf(only) : mixed(parts);
  return { source, fixed: false, read, ...single(all) };
};

/** Compiles what must be static or one whole reference. */
export const compileReference = (source: string): Compiled =>
  source.includes('$.') && source.replace(pathPattern, '') !== ''
    ? { problem: 'may be static or one whole JSONPath, not a mixture' }
    : compileTemplate(source);
