import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { oneOf } from '../flow/parameters.ts';

/** Set logging behavior; later flows and contacts of the call inherit it. */
export const updateFlowLoggingBehavior = defineAction({
  type: 'UpdateFlowLoggingBehavior',
  logName: 'SetLoggingBehavior',
  parameters: z.strictObject({ FlowLoggingBehavior: oneOf(['Enabled', 'Disabled']) }),
  flows: everywhere,
  errors: { required: [], optional: [] },
  next: 'needed',
  compile:
    ({ FlowLoggingBehavior }, exits) =>
    (run) => {
      run.contact.logging = FlowLoggingBehavior === 'Enabled';
      return exits.next;
    },
});
