import * as z from 'zod';
import { common, template } from '../definition/fields.ts';
import { stateType } from '../definition/state-type.ts';
import { leave } from './leave.ts';

export const succeed = stateType({
  type: 'Succeed',
  summary: 'ends its scope well',
  schema: z.strictObject({ ...common, Output: template.optional() }),
  make: ({ Output }) => ({ run: (visit) => leave(visit, { Output }, visit.input) }),
});
