import * as z from 'zod';
import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { oneOf } from '../flow/parameters.ts';

/** Set recording behavior: who is recorded once caller and agent talk. */
export const updateContactRecordingBehavior = defineAction({
  type: 'UpdateContactRecordingBehavior',
  logName: 'SetRecordingBehavior',
  parameters: z.strictObject({
    RecordingBehavior: z.strictObject({
      RecordedParticipants: z.array(oneOf(['Agent', 'Customer'])),
      IVRRecordingBehavior: oneOf(['Enabled', 'Disabled']).optional(),
    }),
  }),
  flows: beforeTheTalk,
  errors: { required: [], optional: [] },
  next: 'needed',
  compile:
    ({ RecordingBehavior }, exits) =>
    (run) => {
      run.contact.recorded = RecordingBehavior.RecordedParticipants;
      return exits.next;
    },
});
