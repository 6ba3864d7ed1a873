import { type ActionRule, catalogue } from './catalogue.ts';
import type { Action, FlowType } from './document.ts';

/** The console itself writes this one without NextAction. */
const WITHOUT_NEXT = 'MessageParticipantIteratively';

const transitionFindings = ({ Type, Transitions }: Action, rule: ActionRule): readonly string[] => {
  if (rule.terminal) return Object.keys(Transitions).length === 0 ? [] : ['a terminal action has no transitions'];
  const declared = (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType);
  const allowed = [...rule.errors, ...(rule.mayDeclare ?? [])];
  return [
    ...(Transitions.NextAction === undefined && Type !== WITHOUT_NEXT ? ['NextAction is missing'] : []),
    ...rule.errors.filter((error) => !declared.includes(error)).map((error) => `must declare ${error}`),
    ...declared.filter((error) => !allowed.includes(error)).map((error) => `may not declare ${error}`),
  ];
};

const parameterFindings = ({ Parameters }: Action, rule: ActionRule): readonly string[] => {
  const given = Object.keys(Parameters);
  const allowed = [...rule.needs, ...(rule.takes ?? []), ...(rule.oneOf ?? [])];
  const chosen = (rule.oneOf ?? []).filter((name) => given.includes(name));
  return [
    ...rule.needs.filter((name) => !given.includes(name)).map((name) => `${name} is missing`),
    ...given.filter((name) => !allowed.includes(name)).map((name) => `${name} is no parameter of this action`),
    ...(rule.oneOf && chosen.length !== 1 ? [`needs exactly one of ${rule.oneOf.join(', ')}`] : []),
  ];
};

interface Result {
  readonly operator: string;
  readonly operand: string;
}

const isEquals = ({ operator }: Result): boolean => operator === 'Equals';
const sorted = (results: readonly Result[]): string =>
  results
    .map(({ operand }) => operand)
    .sort()
    .join(' ');

/** What the results of each kind of action must look like; the sentence says what is wrong. */
const conditionRules: Readonly<
  Record<NonNullable<ActionRule['conditions']>, readonly [(results: readonly Result[]) => boolean, string]>
> = {
  none: [(results) => results.length === 0, 'takes no conditions'],
  keys: [
    (results) => results.every((r) => isEquals(r) && /^[0-9*#]$/.test(r.operand)) && results.length > 0,
    'each condition equals one key of 0-9 * #',
  ],
  values: [(results) => results.length > 0, 'needs at least one condition'],
  agents: [
    (results) => results.every((r) => r.operator === 'NumberGreaterThan' && r.operand === '0') && results.length === 1,
    'a number of agents can only be tested for > 0',
  ],
  loop: [
    (results) => results.every(isEquals) && sorted(results) === 'ContinueLooping DoneLooping',
    'has exactly ContinueLooping and DoneLooping',
  ],
  interrupted: [
    (results) => results.every(isEquals) && sorted(results) === 'MessagesInterrupted',
    'has exactly MessagesInterrupted',
  ],
};

const conditionFindings = ({ Transitions }: Action, rule: ActionRule): readonly string[] => {
  const conditions = (Transitions.Conditions ?? []).map(({ Condition }) => Condition);
  const results = conditions.map(({ Operator, Operands }) => ({ operator: Operator, operand: Operands[0] ?? '' }));
  const [holds, sentence] = conditionRules[rule.conditions ?? 'none'];
  return [
    ...(conditions.every(({ Operands }) => Operands.length === 1) ? [] : ['a condition has exactly one operand']),
    ...(results.every(({ operand }) => operand !== '') ? [] : ['a condition’s operand is never empty']),
    ...(holds(results) ? [] : [sentence]),
  ];
};

/** What one action's type demands: where it may stand, errors, conditions, parameters. */
export const actionFindings = (action: Action, type: FlowType): readonly string[] => {
  const rule = Object.hasOwn(catalogue, action.Type) ? catalogue[action.Type] : undefined;
  if (rule === undefined) return [`${action.Type} is not in the kit’s catalogue`];
  return [
    ...(rule.where.includes(type) ? [] : [`${action.Type} is not allowed in a ${type}`]),
    ...transitionFindings(action, rule),
    ...parameterFindings(action, rule),
    ...conditionFindings(action, rule),
  ];
};
