import jsonata from 'jsonata';
import type { Json } from '../json.ts';

const marked = /^\{%([\s\S]*)%\}$/;

/** The JSONata in `{% … %}`; `undefined` for any other text. */
export const expressionIn = (text: string): string | undefined => marked.exec(text)?.[1]?.trim();

const compiled = new Map<string, jsonata.Expression>();

/** Compiles once per text. @throws what jsonata says of the text. */
export const compile = (source: string): jsonata.Expression => {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = jsonata(source);
  compiled.set(source, expression);
  return expression;
};

/** What any thrown thing says. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

const problemIn = (source: string): string | undefined => {
  if (/\$eval\b/.test(source)) return '$eval is not offered by Step Functions; use $parse';
  try {
    compile(source);
    return undefined;
  } catch (error) {
    return `the JSONata does not compile: ${messageOf(error)}`;
  }
};

interface Problem {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** Everything wrong with the expressions of a template, and where. */
export const templateProblems = (template: Json, path: PropertyKey[] = []): readonly Problem[] => {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    const message = source === undefined ? undefined : problemIn(source);
    return message === undefined ? [] : [{ path, message }];
  }
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([name, inner]) => templateProblems(inner, [...path, name]));
};
