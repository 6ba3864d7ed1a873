import type { MethodSpec } from '../assembly/ports.ts';

/** A method that answers a request, with what its path caught. */
export interface Match {
  readonly method: MethodSpec;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

const parameterOf = (segment: string) => /^\{(\w+)\+?\}$/.exec(segment)?.[1];

const isGreedy = (segment: string | undefined) => segment?.endsWith('+}') ?? false;

const fits = (template: readonly string[], path: readonly string[]): boolean => {
  const greedy = isGreedy(template.at(-1));
  if (greedy ? path.length < template.length : path.length !== template.length) return false;
  return template.every((segment, at) => parameterOf(segment) !== undefined || segment === path[at]);
};

/** Literal segments win over parameters, parameters over `{proxy+}`, from left to right. */
const rank = (template: readonly string[]) =>
  template.map((segment) => (parameterOf(segment) === undefined ? 0 : isGreedy(segment) ? 2 : 1)).join('');

const caught = (template: readonly string[], path: readonly string[]) =>
  Object.fromEntries(
    template.flatMap((segment, at) => {
      const name = parameterOf(segment);
      if (name === undefined) return [];
      const value = isGreedy(segment) ? path.slice(at).join('/') : (path[at] ?? '');
      return [[name, decodeURIComponent(value)]];
    }),
  );

/**
 * Finds the method for a request: first the most exact resource, then its method.
 *
 * @throws URIError when the path is not properly escaped.
 * @example
 * findMethod(methods, 'GET', '/contacts/abc/caller')?.pathParameters; // { contactId: 'abc' }
 */
export const findMethod = (methods: readonly MethodSpec[], httpMethod: string, path: string): Match | undefined => {
  const segments = segmentsOf(path);
  const fitting = methods
    .map((method) => ({ method, template: segmentsOf(method.path) }))
    .filter(({ template }) => fits(template, segments))
    .toSorted((a, b) => rank(a.template).localeCompare(rank(b.template)));
  const resource = fitting[0]?.method.path;
  const onResource = fitting.filter(({ method }) => method.path === resource);
  const found =
    onResource.find(({ method }) => method.httpMethod === httpMethod) ??
    onResource.find(({ method }) => method.httpMethod === 'ANY');
  return found && { method: found.method, pathParameters: caught(found.template, segments) };
};
