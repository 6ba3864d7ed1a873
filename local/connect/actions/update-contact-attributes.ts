import * as z from 'zod';
import { slotOf } from '../attributes.ts';
import { defineAction, everywhere } from '../flow/action.ts';
import { oneOf, textMap } from '../flow/parameters.ts';

/** Set contact attributes: all or none; together at most 32 KB. */
export const updateContactAttributes = defineAction({
  type: 'UpdateContactAttributes',
  logName: 'SetAttributes',
  parameters: z.strictObject({ Attributes: textMap(), TargetContact: oneOf(['Current']) }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ Attributes }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    const slots = Attributes.map(([key]) => slotOf(key));
    const readers = Attributes.map(([, { read }]) => read);
    return (run) => {
      const changes = { slots, values: readers.map((read) => read(run)) };
      return stage.setAttributes(run, changes) ? exits.next : failed;
    };
  },
});
