import type * as z from 'zod';
import type { Block, Flow, FlowFacts, FlowType, Run } from '../model.ts';
import { stuck } from '../model.ts';
import type { Action, Exits, Stage } from './action.ts';
import { checkTransitions } from './check.ts';
import { type ActionSource, type FlowDocument, flowRefused, propertyName, readDocument } from './document.ts';
import { isOperator, matches, type Operator } from './operators.ts';
import { compileReference, compileTemplate } from './template.ts';

type AnyAction = Action<z.ZodType>;

/** A flow as the template has it. */
interface FlowSource extends FlowFacts {
  readonly content: string;
}

interface Branch {
  readonly name: string;
  readonly target: string | undefined;
}

interface Test {
  readonly operator: Operator;
  readonly operand: (run: Run) => string;
  readonly branch: number;
}

/** The branches that a block can really take: a conditional block never takes NextAction. */
const branchesOf = (source: ActionSource, action: AnyAction): readonly Branch[] => {
  const { Conditions, Errors, NextAction } = source.Transitions;
  const conditions = Conditions.map(({ Condition, NextAction: target }) => ({
    name:
      Condition.Operator === 'Equals'
        ? String(Condition.Operands[0])
        : `${Condition.Operator} ${Condition.Operands[0]}`,
    target,
  }));
  const errors = Errors.map(({ ErrorType, NextAction: target }) => ({ name: ErrorType, target }));
  if (action.next === 'none') return [{ name: 'end', target: undefined }];
  if (action.next === 'handover') return [{ name: 'handed over', target: undefined }, ...errors];
  const next = Conditions.length > 0 || NextAction === undefined ? [] : [{ name: 'next', target: NextAction }];
  return [...next, ...conditions, ...errors];
};

const testsOf = (source: ActionSource, branches: readonly Branch[]): Test[] =>
  source.Transitions.Conditions.map(({ Condition }, place) => {
    const operand = compileReference(Condition.Operands[0] ?? '');
    const first = branches.length - source.Transitions.Errors.length - source.Transitions.Conditions.length;
    return {
      operator: isOperator(Condition.Operator) ? Condition.Operator : 'Equals',
      operand: 'read' in operand ? operand.read : () => '',
      branch: first + place,
    };
  });

const placeOf = (branches: readonly Branch[], name: string, from: number): number => {
  const place = branches.findIndex((branch, index) => index >= from && branch.name === name);
  return place < 0 ? stuck : place;
};

const exitsOf = (source: ActionSource, action: AnyAction): Exits => {
  const branches = branchesOf(source, action);
  const tests = testsOf(source, branches);
  const errors = branches.length - source.Transitions.Errors.length;
  const error = (type: string): number => {
    const place = placeOf(branches, type, errors);
    return place === stuck ? placeOf(branches, 'NoMatchingError', errors) : place;
  };
  const noMatch = placeOf(branches, 'NoMatchingCondition', errors);
  return {
    next: action.next === 'needed' || action.next === 'optional' ? placeOf(branches.slice(0, 1), 'next', 0) : 0,
    error,
    result: (run, value) => {
      for (const test of tests) if (matches(test.operator, value, test.operand(run))) return test.branch;
      return noMatch;
    },
  };
};

/** Parameters as a log line shows them: every text with its references resolved. */
const shownParameters = (value: unknown): ((run: Run) => unknown) => {
  if (typeof value === 'string') {
    const template = compileTemplate(value);
    return 'read' in template ? template.read : () => value;
  }
  if (Array.isArray(value)) {
    const readers = value.map(shownParameters);
    return (run) => readers.map((read) => read(run));
  }
  if (typeof value !== 'object' || value === null) return () => value;
  const readers = Object.entries(value).map(([key, inner]) => [key, shownParameters(inner)] as const);
  return (run) => Object.fromEntries(readers.map(([key, read]) => [key, read(run)]));
};

const never = (): number => stuck;

interface Draft {
  readonly block: Block;
  readonly targets: readonly (string | undefined)[];
}

const draftOf = (
  flow: FlowFacts,
  source: ActionSource,
  action: AnyAction,
  parameters: unknown,
  stage: Stage,
): Draft => {
  const branches = branchesOf(source, action);
  const block: Block = {
    id: source.Identifier,
    type: source.Type,
    flow,
    branches: branches.map(({ name }) => name),
    targets: [],
    hits: branches.map(() => 0),
    execute: never,
    parameters: shownParameters(source.Parameters),
  };
  block.execute = action.compile(parameters, exitsOf(source, action), stage, () => block);
  return { block, targets: branches.map(({ target }) => target) };
};

const problemsOf = (
  source: ActionSource,
  action: AnyAction | undefined,
  document: FlowDocument,
  type: FlowType,
): string[] => {
  if (action === undefined) return [`Type: "${source.Type}" is not an action that the laptop supports`];
  const parsed = action.parameters.safeParse(source.Parameters);
  const parameters = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${propertyName(['Parameters', ...issue.path])}: ${issue.message}`);
  const operands = source.Transitions.Conditions.map(({ Condition }) => String(Condition.Operands[0]));
  const operators = source.Transitions.Conditions.map(({ Condition }) => Condition.Operator);
  const rule = parsed.success ? action.check?.({ parameters: parsed.data, operands, operators }) : undefined;
  return [...parameters, ...(rule === undefined ? [] : [rule]), ...checkTransitions(source, action, document, type)];
};

const refuseProblems = (source: FlowSource, document: FlowDocument, actions: ReadonlyMap<string, AnyAction>): void => {
  const names = document.Actions.map(({ Identifier }) => Identifier);
  const problems = [
    ...(names.includes(document.StartAction) ? [] : [`StartAction: no block "${document.StartAction}"`]),
    ...names
      .filter((name, place) => names.indexOf(name) !== place)
      .map((name) => `block "${name}": Identifier: used twice`),
    ...document.Actions.flatMap((action) =>
      problemsOf(action, actions.get(action.Type), document, source.type).map(
        (problem) => `block "${action.Identifier}": ${problem}`,
      ),
    ),
  ];
  if (problems.length > 0) throw flowRefused(source.name, problems);
};

/**
 * Checks a flow as the service would, and turns it into blocks that run.
 *
 * @throws Error naming flow, block and property of everything that the service or this engine refuses
 */
export const compileFlow = (source: FlowSource, actions: ReadonlyMap<string, AnyAction>, stage: Stage): Flow => {
  const document = readDocument(source.name, source.content);
  refuseProblems(source, document, actions);
  const { content: _, ...facts } = source;
  const drafts = document.Actions.flatMap((one) => {
    const action = actions.get(one.Type);
    return action === undefined ? [] : [draftOf(facts, one, action, action.parameters.parse(one.Parameters), stage)];
  });
  const blocks = new Map(drafts.map(({ block }) => [block.id, block]));
  for (const { block, targets } of drafts) block.targets.push(...targets.map((target) => blocks.get(target ?? '')));
  const start = blocks.get(document.StartAction);
  if (start === undefined) throw flowRefused(source.name, ['StartAction: leads nowhere']);
  return { ...facts, blocks: [...blocks.values()], start };
};
