import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { none } from '../flow/parameters.ts';

const isRising = (operands: readonly string[]): boolean =>
  operands.every((operand, place) => place === 0 || Number(operand) > Number(operands[place - 1]));

/** A random whole number from 1 to 100 against rising thresholds: each is 1 + the per cent so far ("4" = 3 %). The rest is NoMatchingCondition. */
export const distributeByPercentage = defineAction({
  type: 'DistributeByPercentage',
  logName: 'DistributeByPercentage',
  parameters: none,
  flows: beforeTheTalk,
  conditions: {
    operators: ['NumberLessThan'],
    operand: (operand) =>
      /^\d+$/.test(operand) && Number(operand) >= 2 && Number(operand) <= 101
        ? undefined
        : 'must be a whole number from 2 to 101',
    atLeast: 1,
  },
  errors: { required: ['NoMatchingCondition'], optional: [] },
  next: 'needed',
  check: ({ operands }) => (isRising(operands) ? undefined : 'Transitions.Conditions: thresholds must rise'),
  compile: (_, exits, stage) => (run) => exits.result(run, String(stage.percent())),
});
