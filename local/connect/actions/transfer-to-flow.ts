import * as z from 'zod';
import { defineAction, inboundOrTransfer } from '../flow/action.ts';
import { reference } from '../flow/parameters.ts';

/** Transfer to flow: jumps and never returns. Flow attributes stay behind. */
export const transferToFlow = defineAction({
  type: 'TransferToFlow',
  logName: 'TransferToFlow',
  parameters: z.strictObject({ ContactFlowId: reference() }),
  flows: inboundOrTransfer,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'handover',
  compile: ({ ContactFlowId }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const flow = stage.flow(run, ContactFlowId.read(run), 'CONTACT_FLOW');
      if (flow === undefined) return failed;
      stage.depart(run, () => stage.jump(run, flow));
      return exits.next;
    };
  },
});
