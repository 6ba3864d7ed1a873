import * as z from 'zod';
import { common, exactlyOne, guards, onward, results, template } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import { jsonSchema } from '../json.ts';
import { StateError } from '../state-error.ts';
import { leave } from './leave.ts';

export const parallel = stateType({
  type: 'Parallel',
  summary: 'runs branches side by side; the first that fails ends the others',
  schema: z
    .strictObject({
      ...common,
      ...onward,
      ...results,
      ...guards,
      Arguments: template.optional(),
      Branches: z.array(z.unknown()).min(1),
    })
    .check(exactlyOne('Next', 'End')),
  make: (state, reader) => {
    const machines = state.Branches.flatMap((raw, place) => reader.machine(raw, `Branches[${place}]`) ?? []);
    return {
      inner: machines.map((machine, place) => ({ label: `branch ${place + 1}`, machine })),
      run: async (visit) => {
        const { Arguments = '{% $states.input %}' } = state;
        const input = await visit.remember('input', jsonSchema, () => visit.evaluate(Arguments, 'Arguments'));
        visit.emit('ParallelStateStarted');
        const branches = machines.map((_, inner) => ({ inner, input }));
        const result = await visit.fork(branches, branches.length).catch((error: unknown) => {
          if (error instanceof StateError) visit.emit('ParallelStateFailed');
          throw error;
        });
        visit.emit('ParallelStateSucceeded');
        return leave(visit, state, result, { result });
      },
    };
  },
});
