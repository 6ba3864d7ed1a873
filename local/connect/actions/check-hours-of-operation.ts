import * as z from 'zod';
import { beforeTheTalk, defineAction, outcomes } from '../flow/action.ts';
import { reference } from '../flow/parameters.ts';

/** Check hours of operation, of the named schedule or else of the target queue; without either it fails. */
export const checkHoursOfOperation = defineAction({
  type: 'CheckHoursOfOperation',
  logName: 'CheckHoursOfOperation',
  parameters: z.strictObject({ HoursOfOperationId: reference().optional() }),
  flows: beforeTheTalk,
  conditions: outcomes('True', 'False'),
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: ({ HoursOfOperationId }, exits, stage) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const hours = HoursOfOperationId === undefined ? run.contact.target?.hoursArn : HoursOfOperationId.read(run);
      const open = hours === undefined ? undefined : stage.hoursOpen(run, hours);
      return open === undefined ? failed : exits.result(run, open ? 'True' : 'False');
    };
  },
});
