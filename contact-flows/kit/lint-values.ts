import type { Parameter } from './block.ts';
import type { Action } from './document.ts';

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

/** Every scalar below a parameter. The API refuses real numbers and booleans, so anything may turn up here. */
const leaves = (value: unknown, path: string): readonly Leaf[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => leaves(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, path === '' ? key : `${path}.${key}`));
};

const scalarFinding = ({ path, value }: Leaf): readonly string[] => {
  if (typeof value !== 'string') return [`${path} must be a string`];
  return value === '' ? [`${path} must not be empty`] : [];
};

interface Check {
  readonly type: string;
  readonly parameter: string;
  readonly holds: (value: Parameter) => boolean;
  readonly sentence: string;
}

const isPath = (value: Parameter): boolean => typeof value === 'string' && /^\$\.[A-Za-z]+[.[]/.test(value);
const within =
  (low: number, high: number) =>
  (value: Parameter): boolean =>
    typeof value === 'string' && /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high;
const keysOf = (value: Parameter): readonly string[] => (typeof value === 'string' ? [] : Object.keys(value));

const checks: readonly Check[] = [
  {
    type: 'GetParticipantInput',
    parameter: 'InputTimeLimitSeconds',
    holds: within(1, 180),
    sentence: 'is 1 to 180, static',
  },
  { type: 'GetParticipantInput', parameter: 'StoreInput', holds: (v) => v === 'False', sentence: 'is False in a menu' },
  {
    type: 'InvokeLambdaFunction',
    parameter: 'InvocationTimeLimitSeconds',
    holds: within(1, 8),
    sentence: 'is 1 to 8, static',
  },
  {
    type: 'Loop',
    parameter: 'LoopCount',
    holds: (v) => within(0, 100)(v) || isPath(v),
    sentence: 'is 0 to 100 or a reference',
  },
  { type: 'Compare', parameter: 'ComparisonValue', holds: isPath, sentence: 'is a reference with a leaf' },
  {
    type: 'UpdateContactAttributes',
    parameter: 'Attributes',
    holds: (v) => keysOf(v).every((key) => !/[.$[\]]/.test(key)),
    sentence: 'keys have none of . $ [ ]',
  },
  {
    type: 'TagContact',
    parameter: 'Tags',
    holds: (v) => keysOf(v).length <= 6 && keysOf(v).every((key) => !key.startsWith('aws:')),
    sentence: 'are at most six, none begins with aws:',
  },
  {
    type: 'UpdateContactEventHooks',
    parameter: 'EventHooks',
    holds: (v) => keysOf(v).length === 1,
    sentence: 'has exactly one entry',
  },
];

/** What one action's parameter values must look like. */
export const valueFindings = ({ Type, Parameters }: Action): readonly string[] => [
  ...leaves(Parameters, '').flatMap((leaf) => (leaf.path === '' ? [] : scalarFinding(leaf))),
  ...checks.flatMap(({ type, parameter, holds, sentence }) => {
    const value = type === Type ? Parameters[parameter] : undefined;
    return value === undefined || holds(value) ? [] : [`${parameter} ${sentence}`];
  }),
];
