import { defineAction } from '../flow/action.ts';
import { none } from '../flow/parameters.ts';

/** Ends the flow: a queue flow starts over, a whisper is over, an inbound flow disconnects. */
export const endFlowExecution = defineAction({
  type: 'EndFlowExecution',
  logName: 'EndFlowExecution',
  parameters: none,
  flows: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'AGENT_WHISPER', 'CUSTOMER_WHISPER'],
  errors: { required: [], optional: [] },
  next: 'none',
  compile: (_, exits) => () => exits.next,
});
