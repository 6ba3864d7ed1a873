import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { textMap } from '../flow/parameters.ts';

/** Contact tags: up to six, all or none. An empty value or one longer than 256 characters fails. */
export const tagContact = defineAction({
  type: 'TagContact',
  logName: 'TagContact',
  parameters: z.strictObject({
    Tags: textMap(6).refine((entries) => entries.every(([key]) => !key.startsWith('aws:')), 'aws: is reserved'),
  }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ Tags }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const tags = { ...run.contact.tags };
      for (const [key, template] of Tags) {
        const value = template.read(run);
        if (value === '' || value.length > 256) return failed;
        tags[key] = value;
      }
      run.contact.tags = tags;
      stage.tagsChanged(run);
      return exits.next;
    };
  },
});
