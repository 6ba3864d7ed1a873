import { defineAction, inboundOrTransfer } from '../flow/action.ts';
import { none } from '../flow/parameters.ts';

/** Transfer to queue. On success this flow has ended, and the queue flow takes over: NextAction never runs. */
export const transferContactToQueue = defineAction({
  type: 'TransferContactToQueue',
  logName: 'Transfer',
  parameters: none,
  flows: inboundOrTransfer,
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'], optional: [] },
  next: 'handover',
  compile: (_, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const { target } = run.contact;
      if (target === undefined) return failed;
      const refusal = stage.admission(target);
      if (refusal !== undefined) return exits.error(refusal);
      stage.depart(run, () => stage.enqueue(run, target));
      return exits.next;
    };
  },
});
