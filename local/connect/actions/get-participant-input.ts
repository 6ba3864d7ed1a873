import * as z from 'zod';
import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { flag, said, whole } from '../flow/parameters.ts';
import { messageOf, oneSource } from '../speech/message.ts';

/** Get customer input, one key of a menu. A key stops the speech; the time limit runs from its end. */
export const getParticipantInput = defineAction({
  type: 'GetParticipantInput',
  logName: 'GetUserInput',
  parameters: z.strictObject({
    ...said,
    InputTimeLimitSeconds: whole(1, 180),
    StoreInput: flag().refine((stores) => !stores, '"True" (store customer input) is not supported on the laptop'),
  }),
  flows: beforeTheTalk,
  conditions: {
    operators: ['Equals'],
    operand: (operand) => (/^[0-9*#]$/.test(operand) ? undefined : 'must be one key of 0-9 * #'),
  },
  errors: { required: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'], optional: [] },
  next: 'needed',
  check: ({ parameters, operands }) =>
    oneSource(parameters) ??
    (operands.length === 0 ? 'Transitions.Conditions: a menu needs at least one key' : undefined),
  compile: (parameters, exits, stage, block) => {
    const message = messageOf(parameters);
    const failed = exits.error('NoMatchingError');
    const memo: { keys?: readonly string[] } = {};
    const late = exits.error('InputTimeLimitExceeded');
    return (run) => {
      const utterance = message(run);
      if (utterance === undefined) return failed;
      memo.keys ??= block().branches.filter((name) => name.length === 1);
      return stage.listen(run, {
        utterance,
        keys: memo.keys,
        seconds: parameters.InputTimeLimitSeconds,
        branchOf: (key) => exits.result(run, key),
        late,
      });
    };
  },
});
