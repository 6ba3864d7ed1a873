import { type Facts, isEqual, isLike, isLikeArn } from './pattern.ts';
import { type Operator, operators, type Statement } from './policy.ts';

type Compare = (value: string, wanted: string, facts: Facts) => boolean;
type Test = (actual: readonly string[] | undefined, wanted: readonly string[], facts: Facts) => boolean;

const anyOf =
  (compare: Compare) =>
  (wanted: readonly string[], facts: Facts) =>
  (value: string): boolean =>
    wanted.some((one) => compare(value, one, facts));

/** An absent key fails a positive test and passes a negated one. */
const some =
  (compare: Compare): Test =>
  (actual, wanted, facts) =>
    actual?.some(anyOf(compare)(wanted, facts)) ?? false;
const none =
  (compare: Compare): Test =>
  (actual, wanted, facts) =>
    !some(compare)(actual, wanted, facts);
/** Every value the request carries must be wanted: true when it carries none. */
const every =
  (compare: Compare): Test =>
  (actual, wanted, facts) =>
    actual?.every(anyOf(compare)(wanted, facts)) ?? true;

const tests = {
  StringEquals: some(isEqual),
  StringNotEquals: none(isEqual),
  StringLike: some(isLike),
  StringNotLike: none(isLike),
  ArnLike: some(isLikeArn),
  ArnEquals: some(isLikeArn),
  Bool: some((value, wanted) => value.toLowerCase() === wanted.toLowerCase()),
  Null: (actual, wanted) => String(actual === undefined) === wanted[0]?.toLowerCase(),
  'ForAllValues:StringEquals': every(isEqual),
  'ForAllValues:StringLike': every(isLike),
  'ForAnyValue:StringEquals': some(isEqual),
  'ForAnyValue:StringLike': some(isLike),
} satisfies Record<Operator, Test>;

interface Condition {
  readonly operator: Operator;
  readonly key: string;
  readonly wanted: readonly string[];
}

const conditionsOf = ({ Condition = {} }: Statement): readonly Condition[] =>
  operators.flatMap((operator) =>
    Object.entries(Condition[operator] ?? {}).map(([key, wanted]) => ({ operator, key, wanted })),
  );

/** The first condition of a statement that the facts don't meet, in words; undefined when all are met. */
export const unmetCondition = (statement: Statement, facts: Facts): string | undefined => {
  const failed = conditionsOf(statement).find(
    ({ operator, key, wanted }) => !tests[operator](facts.get(key.toLowerCase()), wanted, facts),
  );
  if (!failed) return undefined;
  const actual = facts.get(failed.key.toLowerCase());
  return `${failed.operator} wants ${failed.key} = ${failed.wanted.join(' | ')}, but it is ${actual ? actual.join(', ') : 'absent'}`;
};
