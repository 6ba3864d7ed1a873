import * as z from 'zod';
import { defineAction, everywhere, outcomes } from '../flow/action.ts';
import { countedBy } from '../flow/parameters.ts';

/**
 * Goes on so many times, then is done once and starts over. The count belongs to block and contact: it survives leaving the block and coming back.
 * A count that is no number from 0 to 100 takes the error branch.
 */
export const loop = defineAction({
  type: 'Loop',
  logName: 'Loop',
  parameters: z.strictObject({ LoopCount: countedBy(0, 100) }),
  flows: everywhere,
  conditions: outcomes('ContinueLooping', 'DoneLooping'),
  errors: { required: [], optional: ['NoMatchingError'] },
  next: 'needed',
  compile: ({ LoopCount }, exits, _, block) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const count = LoopCount.read(run);
      if (Number.isNaN(count)) return failed;
      const loops = run.contact.loops ?? new Map();
      run.contact.loops = loops;
      const done = loops.get(block()) ?? 0;
      const goesOn = done < count;
      loops.set(block(), goesOn ? done + 1 : 0);
      return exits.result(run, goesOn ? 'ContinueLooping' : 'DoneLooping');
    };
  },
});
