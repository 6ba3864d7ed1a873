const asNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** What compares a result with an operand. Text compares case-sensitively; a number test on text that is no number is false. */
const tests = {
  Equals: (value: string, operand: string) => value === operand,
  TextStartsWith: (value: string, operand: string) => value.startsWith(operand),
  TextEndsWith: (value: string, operand: string) => value.endsWith(operand),
  TextContains: (value: string, operand: string) => value.includes(operand),
  NumberGreaterThan: (value: string, operand: string) => asNumber(value) > asNumber(operand),
  NumberGreaterOrEqualTo: (value: string, operand: string) => asNumber(value) >= asNumber(operand),
  NumberLessThan: (value: string, operand: string) => asNumber(value) < asNumber(operand),
  NumberLessOrEqualTo: (value: string, operand: string) => asNumber(value) <= asNumber(operand),
} as const satisfies Record<string, (value: string, operand: string) => boolean>;

export type Operator = keyof typeof tests;

export const operators = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
] as const satisfies readonly Operator[];

/** Narrows a word of a flow to an operator that the service knows. */
export const isOperator = (word: string): word is Operator => Object.hasOwn(tests, word);

/**
 * Tests one condition.
 *
 * @example
 * matches('NumberGreaterThan', '10', '9'); // true: as numbers, not as text
 */
export const matches = (operator: Operator, value: string, operand: string): boolean => tests[operator](value, operand);
