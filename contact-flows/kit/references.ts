import type { FlowDocument } from './document.ts';

/** What a flow points to and only a deployment knows the ARN of. */
export type ReferenceKind = 'lambda' | 'flow' | 'queue' | 'prompt';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
}

const REFERENCE = /^\$\{(lambda|flow|queue|prompt):([a-z0-9-]+)\}$/;
const KINDS: readonly ReferenceKind[] = ['lambda', 'flow', 'queue', 'prompt'];

/** The token of a reference; it always fills a whole field. `reference('flow', 'service-queue')` is `${flow:service-queue}`. */
export const reference = (kind: ReferenceKind, name: string): string => `\${${kind}:${name}}`;

/** Reads a token; undefined for any other text. */
export const readReference = (text: string): Reference | undefined => {
  const [, word, name] = REFERENCE.exec(text) ?? [];
  const kind = KINDS.find((known) => known === word);
  return kind && name ? { kind, name } : undefined;
};

type Leaf = (text: string) => string;

/** The same structure with each text replaced. */
const mapped = (value: unknown, replace: Leaf): unknown => {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, replace)]));
};

/**
 * Puts ARNs in the place of the references.
 *
 * @param content a compiled flow as JSON text
 * @param resolve says the ARN (or a CDK token) of one reference
 * @returns compact JSON text, ready to be a ContactFlow's Content
 * @example resolveReferences(content, (kind, name) => arns[kind][name])
 */
export const resolveReferences = (content: string, resolve: (kind: ReferenceKind, name: string) => string): string =>
  JSON.stringify(
    mapped(JSON.parse(content), (text) => {
      const found = readReference(text);
      return found ? resolve(found.kind, found.name) : text;
    }),
  );

/**
 * What a compiled flow points to, each once, in order of appearance.
 *
 * @example references(content) // [{ kind: 'lambda', name: 'identify-caller' }, …]
 */
export const references = (content: string | FlowDocument): readonly Reference[] => {
  const found = new Map<string, Reference>();
  mapped(typeof content === 'string' ? JSON.parse(content) : content, (text) => {
    const read = readReference(text);
    if (read) found.set(text, read);
    return text;
  });
  return [...found.values()];
};
