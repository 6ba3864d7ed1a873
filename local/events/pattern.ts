/** Says whether an event matches a rule. */
export type EventTest = (event: Readonly<Record<string, unknown>>) => boolean;

/** `present` tells an absent field from one that is null. */
type ValueTest = (value: unknown, present: boolean) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const numericTests = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
} satisfies Record<string, (value: number, bound: number) => boolean>;

const isNumericOperator = (value: unknown): value is keyof typeof numericTests =>
  typeof value === 'string' && Object.hasOwn(numericTests, value);

const refuse = (where: string, what: unknown): never => {
  throw new Error(`Event pattern ${where}: ${JSON.stringify(what)} is not supported on the laptop`);
};

const numeric = (rule: unknown, where: string): ValueTest => {
  if (!Array.isArray(rule) || rule.length === 0 || rule.length % 2 !== 0) return refuse(where, { numeric: rule });
  const pairs = Array.from({ length: rule.length / 2 }, (_, at) => {
    const [operator, bound] = [rule[at * 2], rule[at * 2 + 1]];
    if (!isNumericOperator(operator) || typeof bound !== 'number') return refuse(where, { numeric: rule });
    return (value: number) => numericTests[operator](value, bound);
  });
  return (value) => typeof value === 'number' && pairs.every((test) => test(value));
};

const affix = (rule: unknown, where: string, test: (value: string, part: string) => boolean): ValueTest => {
  if (typeof rule !== 'string') return refuse(where, rule);
  return (value) => typeof value === 'string' && test(value, rule);
};

const prefix = (rule: unknown, where: string) => affix(rule, where, (value, part) => value.startsWith(part));

const anythingBut = (rule: unknown, where: string): ValueTest => {
  if (isRecord(rule)) {
    const [operator, ...more] = Object.keys(rule);
    if (operator !== 'prefix' || more.length > 0) return refuse(where, { 'anything-but': rule });
    const excluded = prefix(rule.prefix, where);
    return (value, present) => present && !excluded(value, present);
  }
  const excluded: readonly unknown[] = Array.isArray(rule) ? rule : [rule];
  if (!excluded.every(isScalar)) return refuse(where, { 'anything-but': rule });
  return (value, present) => present && !excluded.some((one) => one === value);
};

const operators = {
  prefix,
  suffix: (rule, where) => affix(rule, where, (value, part) => value.endsWith(part)),
  'anything-but': anythingBut,
  exists: (rule, where) => {
    if (typeof rule !== 'boolean') return refuse(where, { exists: rule });
    return (_, present) => present === rule;
  },
  numeric,
} satisfies Record<string, (rule: unknown, where: string) => ValueTest>;

const isOperator = (name: string): name is keyof typeof operators => Object.hasOwn(operators, name);

const alternative = (rule: unknown, where: string): ValueTest => {
  if (isScalar(rule)) return (value, present) => present && value === rule;
  if (!isRecord(rule)) return refuse(where, rule);
  const [name, ...more] = Object.keys(rule);
  if (name === undefined || more.length > 0 || !isOperator(name)) return refuse(where, rule);
  return operators[name](rule[name], where);
};

/** A list of alternatives: the field matches when one of them does, and a field that is a list matches by any of its members. */
const field = (rules: readonly unknown[], where: string): ValueTest => {
  if (rules.length === 0) return refuse(where, rules);
  const tests = rules.map((rule) => alternative(rule, where));
  const single: ValueTest = (value, present) => tests.some((test) => test(value, present));
  return (value, present) =>
    Array.isArray(value) && value.length > 0 ? value.some((member) => single(member, true)) : single(value, present);
};

const level = (pattern: Readonly<Record<string, unknown>>, where: string): EventTest => {
  const tests = Object.entries(pattern).map(([name, rule]): EventTest => {
    const path = where === '' ? name : `${where}.${name}`;
    if (name.startsWith('$')) return refuse(path, rule);
    if (Array.isArray(rule)) {
      const test = field(rule, path);
      return (event) => test(event[name], Object.hasOwn(event, name));
    }
    if (!isRecord(rule)) return refuse(path, rule);
    const inner = level(rule, path);
    return (event) => inner(isRecord(event[name]) ? event[name] : {});
  });
  return (event) => tests.every((test) => test(event));
};

/**
 * Compiles an EventBridge event pattern: exact values, `prefix`, `suffix`, `anything-but`, `exists`, `numeric`, nested fields and lists.
 *
 * @throws when the pattern uses anything else, naming the field.
 * @example
 * compilePattern({ source: ['aws.connect'], detail: { eventType: [{ 'anything-but': 'INITIATED' }] } })(event); // true or false
 */
export const compilePattern = (pattern: Readonly<Record<string, unknown>>): EventTest => level(pattern, '');
