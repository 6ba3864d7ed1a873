import * as z from 'zod';
import { common, exactlyOne, onward, results } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import { leave } from './leave.ts';

export const pass = stateType({
  type: 'Pass',
  summary: 'shapes data and sets variables',
  schema: z.strictObject({ ...common, ...onward, ...results }).check(exactlyOne('Next', 'End')),
  make: (state) => ({ run: (visit) => leave(visit, state, visit.input) }),
});
