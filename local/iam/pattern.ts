/** What is known about a call: condition key (lower case) to its values. A key without an entry is absent. */
export type Facts = ReadonlyMap<string, readonly string[]>;

/**
 * Facts from a plain object; keys are matched without regard to case, as IAM does. `undefined` leaves a key out.
 *
 * @example factsOf({ 'aws:PrincipalTag/tenant': 'gx', 'aws:TagKeys': ['tenant'] })
 */
export const factsOf = (facts: Readonly<Record<string, string | readonly string[] | undefined>>): Facts =>
  new Map(
    Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [[key.toLowerCase(), [value].flat()] as const],
    ),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wildcards = (text: string): string => escaped(text).replaceAll('\\*', '.*').replaceAll('\\?', '.');

/** `${aws:PrincipalTag/tenant}`; `${*}`, `${?}` and `${$}` stand for the sign itself. */
const variable = /\$\{([^}]*)\}/g;

const variableValue = (name: string, facts: Facts): string | undefined => {
  if (name.length === 1) return name;
  const values = facts.get(name.toLowerCase());
  return values?.length === 1 ? values[0] : undefined;
};

const memo = new Map<string, RegExp>();
const compiled = (source: string, flags: string): RegExp => {
  const key = `${flags}/${source}`;
  const known = memo.get(key);
  if (known) return known;
  const expression = new RegExp(`^${source}$`, `s${flags}`);
  memo.set(key, expression);
  return expression;
};

/** The pattern as a regular expression's source; a variable's value counts literally, even when it holds `*`. Undefined when a variable has no value. */
const sourceOf = (pattern: string, facts: Facts, write: (text: string) => string): string | undefined => {
  const missing = [...pattern.matchAll(variable)].some(([, name]) => variableValue(name ?? '', facts) === undefined);
  if (missing) return undefined;
  const names = [...pattern.matchAll(variable)].map(([, name]) => escaped(variableValue(name ?? '', facts) ?? ''));
  const texts = pattern.split(/\$\{[^}]*\}/);
  return texts.map((text, index) => write(text) + (names[index] ?? '')).join('');
};

/** Says whether a value is like the pattern: `*` any run of signs, `?` one sign, variables filled from the facts. */
export const isLike = (value: string, pattern: string, facts: Facts): boolean => {
  const source = sourceOf(pattern, facts, wildcards);
  return source !== undefined && compiled(source, '').test(value);
};

/** Says whether a value equals the text, variables filled from the facts. */
export const isEqual = (value: string, text: string, facts: Facts): boolean => {
  const source = sourceOf(text, facts, escaped);
  return source !== undefined && compiled(source, '').test(value);
};

/** Says whether an action is like the pattern; case doesn't count. */
export const isLikeAction = (action: string, pattern: string): boolean =>
  compiled(wildcards(pattern), 'i').test(action);

const colonOutsideVariable = /:(?![^${]*\})/;
const segments = (arn: string): readonly string[] => {
  const parts = arn.split(colonOutsideVariable);
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
};

/**
 * Says whether an ARN is like the pattern. Each of the six parts between colons is compared by itself, so a wildcard
 * in the account part can't swallow the resource.
 *
 * @example isLikeArn('arn:aws:dynamodb:r:1:table/hutong.gx.records', 'arn:aws:dynamodb:r:1:table/hutong.${aws:PrincipalTag/tenant}.*', facts) // true for tenant gx
 */
export const isLikeArn = (arn: string, pattern: string, facts: Facts): boolean => {
  if (pattern === '*') return true;
  const wanted = segments(pattern);
  return segments(arn).every((part, index) => isLike(part, wanted[index] ?? '', facts));
};
