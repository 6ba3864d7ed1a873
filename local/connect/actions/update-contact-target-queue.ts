import * as z from 'zod';
import { defineAction, inboundOrTransfer } from '../flow/action.ts';
import { reference } from '../flow/parameters.ts';

/** Set working queue. A reference that leads to no queue takes the error branch. */
export const updateContactTargetQueue = defineAction({
  type: 'UpdateContactTargetQueue',
  logName: 'SetQueue',
  parameters: z.strictObject({ QueueId: reference() }),
  flows: inboundOrTransfer,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ QueueId }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const queue = stage.queue(run, QueueId.read(run));
      if (queue === undefined) return failed;
      run.contact.target = queue;
      return exits.next;
    };
  },
});
