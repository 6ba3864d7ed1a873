import { isNode, LineCounter, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** A YAML or JSON text with the line of everything in it. */
export interface LinedDocument {
  readonly value: unknown;
  /** Line of a place, or of the block that lacks it; from 1. */
  readonly lineOf: (path: Path) => number;
  /** What is wrong with the text itself. */
  readonly broken?: { readonly line: number; readonly what: string };
}

const readYaml = (text: string): LinedDocument => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: Path): number => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const [error] = document.errors;
  if (error === undefined) return { value: document.toJS(), lineOf };
  const what = error.message.split('\n')[0] ?? 'not YAML';
  return { value: undefined, lineOf, broken: { line: counter.linePos(error.pos[0]).line, what } };
};

const readJson = (text: string): LinedDocument | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return { value, lineOf: (path) => readYaml(text).lineOf(path) };
  } catch {
    return undefined;
  }
};

/** Reads YAML or JSON so that whatever is wrong with a value can be told with its line. JSON is YAML, read faster. */
export const readLined = (text: string): LinedDocument => readJson(text) ?? readYaml(text);

/** `tenants/gx.yaml:23: services.legal-hotline.hours.mon: expected …`, as every file of ours is refused. */
export const complaint = (file: string, { lineOf }: LinedDocument, path: Path, expected: string): string =>
  `${file}:${lineOf(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}expected ${expected}`;
