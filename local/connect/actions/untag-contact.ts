import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { words } from '../flow/parameters.ts';

/** Takes tags off the contact. */
export const untagContact = defineAction({
  type: 'UntagContact',
  logName: 'UntagContact',
  parameters: z.strictObject({ TagKeys: z.array(words()).min(1).max(6) }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile:
    ({ TagKeys }, exits, stage) =>
    (run) => {
      run.contact.tags = Object.fromEntries(Object.entries(run.contact.tags).filter(([key]) => !TagKeys.includes(key)));
      stage.tagsChanged(run);
      return exits.next;
    },
});
