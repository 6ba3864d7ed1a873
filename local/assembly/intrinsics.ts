/** What a template's expressions may ask of the stack around them. */
export interface Scope {
  /** A parameter, a resource or a pseudo parameter. */
  ref(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
  /** The value of an SSM parameter. */
  parameter(name: string): string;
}

/** `AWS::NoValue`: the property that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fail = (what: string, argument: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(argument)}`);
};

const text = (value: unknown, where: string): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : fail(`${where} wants text`, value);

const list = (argument: unknown, where: string): readonly unknown[] =>
  Array.isArray(argument) ? argument : fail(`${where} wants a list`, argument);

const join: Evaluate = (argument, scope) => {
  const [separator, parts] = list(argument, 'Fn::Join');
  return list(evaluate(parts, scope), 'Fn::Join')
    .map((part) => text(part, 'Fn::Join'))
    .join(text(separator, 'Fn::Join'));
};

const select: Evaluate = (argument, scope) => {
  const [index, values] = list(argument, 'Fn::Select');
  const chosen = list(evaluate(values, scope), 'Fn::Select')[Number(evaluate(index, scope))];
  return chosen === undefined ? fail('Fn::Select finds nothing', argument) : chosen;
};

const split: Evaluate = (argument, scope) => {
  const [separator, source] = list(argument, 'Fn::Split');
  return text(evaluate(source, scope), 'Fn::Split').split(text(separator, 'Fn::Split'));
};

const getAtt: Evaluate = (argument, scope) => {
  const [logicalId, ...rest] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt');
  const name = rest.map((part) => text(evaluate(part, scope), 'Fn::GetAtt')).join('.');
  return scope.attribute(text(logicalId, 'Fn::GetAtt'), name);
};

const reference = (name: string, scope: Scope): unknown => {
  const [logicalId = '', ...attribute] = name.split('.');
  return attribute.length > 0 ? scope.attribute(logicalId, attribute.join('.')) : scope.ref(name);
};

const sub: Evaluate = (argument, scope) => {
  const [source, own] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub');
  const names = evaluate(own, scope);
  const variables = isObject(names) ? names : {};
  return text(source, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) =>
    literal ? `\${${name}}` : text(variables[name] ?? reference(name.trim(), scope), 'Fn::Sub'),
  );
};

const chooseIf: Evaluate = (argument, scope) => {
  const [name, yes, no] = list(argument, 'Fn::If');
  return evaluate(scope.condition(text(name, 'Fn::If')) ? yes : no, scope);
};

const findInMap: Evaluate = (argument, scope) => {
  const [map, first, second] = list(argument, 'Fn::FindInMap').map((part) =>
    text(evaluate(part, scope), 'Fn::FindInMap'),
  );
  return scope.mapping(map ?? '', first ?? '', second ?? '');
};

const both = (argument: unknown, scope: Scope): readonly unknown[] =>
  list(argument, 'a condition').map((part) => evaluate(part, scope));

const intrinsics: Readonly<Record<string, Evaluate>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': chooseIf,
  'Fn::FindInMap': findInMap,
  'Fn::Equals': (argument, scope) => {
    const [left, right] = both(argument, scope);
    return left === right;
  },
  'Fn::And': (argument, scope) => both(argument, scope).every((part) => part === true),
  'Fn::Or': (argument, scope) => both(argument, scope).includes(true),
  'Fn::Not': (argument, scope) => both(argument, scope)[0] !== true,
};

/** The functions of CloudFormation's template language that the laptop evaluates. */
export const supportedIntrinsics = Object.keys(intrinsics);

/** `{{resolve:ssm:/hutong/cell/user-pool-id}}`; a version, when given, is not kept apart. */
const dynamicReference = /\{\{resolve:([a-z-]+):([^:}]+)(?::[^}]*)?\}\}/g;

const resolveReferences = (value: string, scope: Scope): string =>
  value.replace(dynamicReference, (whole, service: string, name: string) =>
    service === 'ssm' ? scope.parameter(name) : fail('The laptop does not resolve', whole),
  );

const intrinsicOf = (value: Readonly<Record<string, unknown>>): readonly [string, unknown] | undefined => {
  const [only, ...others] = Object.entries(value);
  if (!only || others.length > 0) return undefined;
  if (only[0].startsWith('Fn::') && !(only[0] in intrinsics)) fail('The laptop does not evaluate', value);
  return only[0] in intrinsics ? only : undefined;
};

const evaluateObject = (value: Readonly<Record<string, unknown>>, scope: Scope): unknown => {
  const intrinsic = intrinsicOf(value);
  if (intrinsic) return intrinsics[intrinsic[0]]?.(intrinsic[1], scope);
  const entries = Object.entries(value).map(([key, inner]) => [key, evaluate(inner, scope)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== noValue));
};

/**
 * Evaluates a part of a template: functions, references and dynamic references; what is `AWS::NoValue` disappears.
 *
 * @throws for a function or reference that the laptop doesn't know
 * @example evaluate({ 'Fn::Join': [':', ['a', { Ref: 'AWS::Region' }]] }, scope) // 'a:ap-northeast-1'
 */
export const evaluate = (value: unknown, scope: Scope): unknown => {
  if (typeof value === 'string') return resolveReferences(value, scope);
  if (Array.isArray(value)) return value.map((one) => evaluate(one, scope)).filter((one) => one !== noValue);
  return isObject(value) ? evaluateObject(value, scope) : value;
};

const namesInSub = (argument: unknown): readonly string[] => {
  const source = Array.isArray(argument) ? argument[0] : argument;
  if (typeof source !== 'string') return [];
  return [...source.matchAll(/\$\{(?!!)([^}.]+)[^}]*\}/g)].map(([, name]) => name?.trim() ?? '');
};

const ownReferences: Readonly<Record<string, (argument: unknown) => readonly string[]>> = {
  Ref: (argument) => [String(argument)],
  'Fn::GetAtt': (argument) => [String(Array.isArray(argument) ? argument[0] : String(argument).split('.')[0])],
  'Fn::Sub': namesInSub,
};

/** The logical ids and parameters that a part of a template refers to. */
export const referencesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(ownReferences[key]?.(inner) ?? []),
    ...referencesIn(inner),
  ]);
};
