import type * as z from 'zod';
import type { FlowType } from '../model.ts';
import type { Action } from './action.ts';
import type { ActionSource, FlowDocument } from './document.ts';
import { isOperator } from './operators.ts';
import { compileReference } from './template.ts';

type Check = (source: ActionSource, action: Action<z.ZodType>) => string[];

const checkNext: Check = ({ Transitions }, { next }) => {
  if (next === 'none') {
    const declared =
      Transitions.NextAction !== undefined || Transitions.Errors.length > 0 || Transitions.Conditions.length > 0;
    return declared ? ['Transitions: a terminal block has none'] : [];
  }
  return next === 'optional' || Transitions.NextAction !== undefined ? [] : ['Transitions.NextAction: is missing'];
};

const checkErrors: Check = ({ Transitions }, { errors, next }) => {
  if (next === 'none') return [];
  const declared = Transitions.Errors.map(({ ErrorType }) => ErrorType);
  const known = [...errors.required, ...errors.optional];
  return [
    ...errors.required
      .filter((type) => !declared.includes(type))
      .map((type) => `Transitions.Errors: the branch ${type} is missing`),
    ...declared.filter((type) => !known.includes(type)).map((type) => `Transitions.Errors: has no branch ${type}`),
    ...declared
      .filter((type, place) => declared.indexOf(type) !== place)
      .map((type) => `Transitions.Errors: ${type} stands twice`),
  ];
};

const checkCondition = (place: number, operator: string, operand: string, action: Action<z.ZodType>): string[] => {
  const at = `Transitions.Conditions[${place}].Condition`;
  const rule = action.conditions;
  if (!isOperator(operator) || !rule?.operators.includes(operator))
    return [`${at}.Operator: ${operator} is not allowed here`];
  const template = compileReference(operand);
  const problem = 'problem' in template ? template.problem : rule.operand(operand, operator);
  return problem === undefined ? [] : [`${at}.Operands[0]: ${problem}`];
};

const checkConditions: Check = ({ Transitions }, action) => {
  const operands = Transitions.Conditions.map(({ Condition }) => Condition.Operands[0] ?? '');
  if (action.conditions === undefined)
    return operands.length > 0 && action.next !== 'none' ? ['Transitions.Conditions: has no conditions'] : [];
  const { exactly = [], atLeast = 0 } = action.conditions;
  return [
    ...exactly
      .filter((operand) => !operands.includes(operand))
      .map((operand) => `Transitions.Conditions: the branch ${operand} is missing`),
    ...(operands.length < atLeast ? [`Transitions.Conditions: needs at least ${atLeast}`] : []),
    ...Transitions.Conditions.flatMap(({ Condition }, place) =>
      checkCondition(place, Condition.Operator, operands[place] ?? '', action),
    ),
  ];
};

const targets = ({ Transitions }: ActionSource): readonly (readonly [string, string])[] => [
  ...(Transitions.NextAction === undefined ? [] : [['Transitions.NextAction', Transitions.NextAction] as const]),
  ...Transitions.Errors.map(
    ({ NextAction }, place) => [`Transitions.Errors[${place}].NextAction`, NextAction] as const,
  ),
  ...Transitions.Conditions.map(
    ({ NextAction }, place) => [`Transitions.Conditions[${place}].NextAction`, NextAction] as const,
  ),
];

const checkTargets = (source: ActionSource, document: FlowDocument): string[] =>
  targets(source)
    .filter(([, target]) => !document.Actions.some(({ Identifier }) => Identifier === target))
    .map(([property, target]) => `${property}: no block "${target}"`);

/** Checks a block's place in its flow type, its branches and where they lead. Each problem names the property. */
export const checkTransitions = (
  source: ActionSource,
  action: Action<z.ZodType>,
  document: FlowDocument,
  type: FlowType,
): string[] => [
  ...(action.flows.includes(type) ? [] : [`Type: ${source.Type} may not stand in a flow of type ${type}`]),
  ...checkNext(source, action),
  ...checkErrors(source, action),
  ...checkConditions(source, action),
  ...checkTargets(source, document),
];
