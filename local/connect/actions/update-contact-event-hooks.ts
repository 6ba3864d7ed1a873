import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { reference } from '../flow/parameters.ts';
import type { FlowType, Hook } from '../model.ts';

const types = {
  CustomerQueue: 'CUSTOMER_QUEUE',
  AgentWhisper: 'AGENT_WHISPER',
  CustomerWhisper: 'CUSTOMER_WHISPER',
  CustomerHold: 'CUSTOMER_HOLD',
  CustomerRemaining: 'CONTACT_FLOW',
} as const satisfies Record<Hook, FlowType>;

const hook = z.enum(['CustomerQueue', 'AgentWhisper', 'CustomerWhisper', 'CustomerHold', 'CustomerRemaining']);

/** Set customer queue flow, whisper flow, hold flow or disconnect flow (`CustomerRemaining`): one hook a block. A flow that is missing or of another type takes the error branch. */
export const updateContactEventHooks = defineAction({
  type: 'UpdateContactEventHooks',
  logName: 'SetEventHook',
  parameters: z.strictObject({
    EventHooks: z
      .partialRecord(hook, reference())
      .transform((hooks) => Object.entries(hooks).map(([name, flow]) => ({ name: hook.parse(name), flow })))
      .refine((hooks) => hooks.length === 1, 'exactly one entry'),
  }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ EventHooks }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    const [entry] = EventHooks;
    if (entry === undefined) return () => failed;
    return (run) => {
      const flow = stage.flow(run, entry.flow?.read(run) ?? '', types[entry.name]);
      if (flow === undefined) return failed;
      run.contact.hooks = { ...run.contact.hooks, [entry.name]: flow };
      return exits.next;
    };
  },
});
