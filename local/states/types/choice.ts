import * as z from 'zod';
import { common, expression, results } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import type { Visit } from '../run/visit.ts';
import { StateError } from '../state-error.ts';
import { leave } from './leave.ts';
import { unexpected } from './values.ts';

const rule = z.strictObject({
  Condition: expression,
  Next: z.string(),
  Comment: z.string().optional(),
  ...results,
});
type Rule = z.infer<typeof rule>;

const firstTrue = async (rules: readonly Rule[], visit: Visit): Promise<Rule | undefined> => {
  for (const [place, candidate] of rules.entries()) {
    const field = `Choices[${place}]/Condition`;
    const holds = await visit.evaluate(candidate.Condition, field);
    if (typeof holds !== 'boolean') throw unexpected(candidate.Condition, field, 'boolean', holds);
    if (holds) return candidate;
  }
  return undefined;
};

export const choice = stateType({
  type: 'Choice',
  summary: 'takes the first rule whose condition holds; `Assign` and `Output` of the state itself belong to `Default`',
  schema: z.strictObject({ ...common, ...results, Choices: z.array(rule).min(1), Default: z.string().optional() }),
  make: ({ Choices, Default, Assign, Output }, _reader, name) => ({
    edges: [
      ...Choices.map(({ Next, Condition, Comment }) => ({ to: Next, label: Comment ?? Condition })),
      ...(Default === undefined ? [] : [{ to: Default, label: 'otherwise' }]),
    ],
    run: async (visit) => {
      const taken = await firstTrue(Choices, visit);
      if (taken !== undefined) return leave(visit, taken, visit.input);
      if (Default !== undefined) return leave(visit, { Next: Default, Assign, Output }, visit.input);
      throw new StateError('States.NoChoiceMatched', `No rule of the state '${name}' matched, and it has no Default.`);
    },
  }),
});
