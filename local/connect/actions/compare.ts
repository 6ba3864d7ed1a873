import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { operators } from '../flow/operators.ts';
import { reference } from '../flow/parameters.ts';

/** Check contact attributes: the first condition that is true. */
export const compare = defineAction({
  type: 'Compare',
  logName: 'CheckAttribute',
  parameters: z.strictObject({
    ComparisonValue: reference().refine((template) => !template.fixed, 'must be a JSONPath with a leaf'),
  }),
  flows: everywhere,
  conditions: { operators, operand: () => undefined, atLeast: 1 },
  errors: { required: ['NoMatchingCondition'], optional: [] },
  next: 'needed',
  compile:
    ({ ComparisonValue }, exits) =>
    (run) =>
      exits.result(run, ComparisonValue.read(run)),
});
