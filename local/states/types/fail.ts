import * as z from 'zod';
import { common, text } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import { StateError } from '../state-error.ts';
import { textOf } from './values.ts';

export const fail = stateType({
  type: 'Fail',
  summary: 'ends its scope with an error',
  schema: z.strictObject({ ...common, Error: text.optional(), Cause: text.optional() }),
  make: (state) => ({
    run: async (visit) => {
      const error = await textOf(visit, state.Error ?? '', 'Error');
      throw new StateError(error, await textOf(visit, state.Cause ?? '', 'Cause'));
    },
  }),
});
