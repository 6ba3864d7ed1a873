/** What a parameter may be: Connect takes every scalar as a string. */
export type Parameter = string | readonly Parameter[] | { readonly [key: string]: Parameter };

export type Operator =
  | 'Equals'
  | 'TextStartsWith'
  | 'TextEndsWith'
  | 'TextContains'
  | 'NumberGreaterThan'
  | 'NumberGreaterOrEqualTo'
  | 'NumberLessThan'
  | 'NumberLessOrEqualTo';

export type ErrorType = 'NoMatchingError' | 'NoMatchingCondition' | 'InputTimeLimitExceeded' | 'QueueAtCapacity';

/** A result that leads somewhere of its own: a key, a value, a loop that goes on. */
export interface Condition<Target extends string = string> {
  readonly operator: Operator;
  readonly operand: string;
  readonly to: Target;
}

/**
 * One block of a contact flow with all its branches. `Target` is the union of the block names it leads to, so that
 * `flow` can refuse a branch that leads nowhere while the flow is being written.
 */
export interface Block<Target extends string = string> {
  /** The action's type on the wire, for example `MessageParticipant`. */
  readonly type: string;
  readonly parameters: { readonly [key: string]: Parameter };
  /** In order; the first that is true wins. */
  readonly conditions: readonly Condition<Target>[];
  readonly errors: readonly { readonly error: ErrorType; readonly to: Target }[];
  /** Where it goes without conditions; beside conditions it only mirrors one of them, as the console writes it. */
  readonly next?: Target;
}

/** A branch as people talk about it. */
export interface Branch {
  readonly label: string;
  readonly to: string;
}

/** These end the flow when they succeed: their `next` is demanded on the wire and never run. */
const LEAVING = new Set(['TransferContactToQueue', 'DequeueContactAndTransferToQueue', 'TransferToFlow']);

const SIGNS: Readonly<Record<string, string>> = { Equals: '', NumberGreaterThan: '> ' };

/**
 * Every branch that can be taken, by name.
 *
 * @example branchesOf(say('<speak>…</speak>', { next: 'Menu' })) // [{ label: 'next', to: 'Menu' }, { label: 'NoMatchingError', to: 'Menu' }]
 */
export const branchesOf = (block: Block): readonly Branch[] => {
  const { conditions, errors, next, type } = block;
  const plain = next !== undefined && conditions.length === 0 && !LEAVING.has(type);
  return [
    ...conditions.map(({ operator, operand, to }) => ({
      label: `${SIGNS[operator] ?? `${operator} `}${operand}`,
      to,
    })),
    ...(plain ? [{ label: 'next', to: next }] : []),
    ...errors.map(({ error, to }) => ({ label: error, to })),
  ];
};

/** Both ways out of a block lead to the same place: what it does is not worth stopping a call for. */
export const onward = <const T extends string>(to: T): { readonly next: T; readonly failed: T } => ({
  next: to,
  failed: to,
});

/** `NoMatchingError` alone. */
export const failing = <const T extends string>(to: T) => [{ error: 'NoMatchingError', to }] as const;
