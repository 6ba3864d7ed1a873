import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { freeText, oneOf } from '../flow/parameters.ts';

/** Sets attributes that live as long as this flow runs. */
export const updateFlowAttributes = defineAction({
  type: 'UpdateFlowAttributes',
  logName: 'SetFlowAttributes',
  parameters: z.strictObject({
    FlowAttributes: z.record(
      z.string().min(1),
      z.strictObject({ Value: freeText(), Type: oneOf(['String']).optional() }),
    ),
  }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ FlowAttributes }, exits) => {
    const entries = Object.entries(FlowAttributes);
    return (run) => {
      const values = Object.fromEntries(entries.map(([key, { Value }]) => [key, Value.read(run)]));
      run.flowAttributes = { ...run.flowAttributes, ...values };
      return exits.next;
    };
  },
});
