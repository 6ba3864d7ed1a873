import * as z from 'zod';
import { defineAction, inboundOrQueue } from '../flow/action.ts';
import { countedBy, flag, oneOf, whole } from '../flow/parameters.ts';
import type { Run } from '../model.ts';

/**
 * Waits. A voice contact can only wait for an event or go on meanwhile; a plain Wait takes the error branch, as does a second Wait inside
 * a Continue branch. No bot ever takes part in a call here, so waiting for one to leave is ParticipantNotFound.
 */
export const wait = defineAction({
  type: 'Wait',
  logName: 'Wait',
  parameters: z.strictObject({
    TimeLimitSeconds: countedBy(1, 604_800),
    Events: z.array(oneOf(['CustomerReturned', 'BotParticipantDisconnected'])).optional(),
    MinimumWaitTimeSeconds: whole(0, 604_800).optional(),
    ContinueExecution: flag().optional(),
  }),
  flows: inboundOrQueue,
  conditions: {
    operators: ['Equals'],
    exactly: ['WaitCompleted'],
    operand: (operand) =>
      ['WaitCompleted', 'Continue', 'CustomerReturned', 'BotParticipantDisconnected'].includes(operand)
        ? undefined
        : 'is not a result of Wait',
  },
  errors: { required: ['NoMatchingError'], optional: ['ParticipantNotFound'] },
  next: 'needed',
  check: ({ parameters, operands }) => {
    const wanted = [
      'WaitCompleted',
      ...(parameters.ContinueExecution === true ? ['Continue'] : []),
      ...(parameters.Events ?? []),
    ];
    return wanted.length === operands.length && wanted.every((word) => operands.includes(word))
      ? undefined
      : `Transitions.Conditions: must be exactly ${wanted.join(', ')}`;
  },
  compile: ({ TimeLimitSeconds, Events = [], ContinueExecution }, exits, stage, block) => {
    const failed = exits.error('NoMatchingError');
    const completed = (run: Run): number => exits.result(run, 'WaitCompleted');
    const goOn = (run: Run, milliseconds: number): number =>
      stage.interruptLater(run, milliseconds, block(), completed(run)) ? exits.result(run, 'Continue') : failed;
    const standStill = (run: Run, milliseconds: number): number => {
      if (Events.includes('BotParticipantDisconnected')) return exits.error('ParticipantNotFound');
      return Events.length === 0 ? failed : stage.pause(run, milliseconds, completed(run));
    };
    const how = ContinueExecution === true ? goOn : standStill;
    return (run) => {
      const seconds = TimeLimitSeconds.read(run);
      return Number.isNaN(seconds) ? failed : how(run, seconds * 1000);
    };
  },
});
