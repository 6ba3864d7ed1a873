import * as z from 'zod';
import { defineAction } from '../flow/action.ts';
import { reference } from '../flow/parameters.ts';
import { longestChain } from '../model.ts';

/** From this queue to another, as a new contact with the same attributes. While an agent is being rung, the contact can't leave. */
export const dequeueContactAndTransferToQueue = defineAction({
  type: 'DequeueContactAndTransferToQueue',
  logName: 'Transfer',
  parameters: z.strictObject({ QueueId: reference() }),
  flows: ['CUSTOMER_QUEUE'],
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'], optional: [] },
  next: 'handover',
  compile: ({ QueueId }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const queue = stage.queue(run, QueueId.read(run));
      const stays = run.contact.ringing !== undefined || run.contact.link >= longestChain;
      if (queue === undefined || stays) return failed;
      const refusal = stage.admission(queue);
      if (refusal !== undefined) return exits.error(refusal);
      stage.depart(run, () => stage.requeue(run, queue));
      return exits.next;
    };
  },
});
