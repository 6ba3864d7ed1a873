import * as z from 'zod';
import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { said } from '../flow/parameters.ts';
import { messageOf, oneSource } from '../speech/message.ts';

/** Play prompt. Keys pressed meanwhile are lost; bad SSML takes the error branch. */
export const messageParticipant = defineAction({
  type: 'MessageParticipant',
  logName: 'PlayPrompt',
  parameters: z.strictObject(said),
  flows: [...beforeTheTalk, 'AGENT_WHISPER', 'CUSTOMER_WHISPER'],
  errors: { required: [], optional: ['NoMatchingError'] },
  next: 'needed',
  check: ({ parameters }) => oneSource(parameters),
  compile: (parameters, exits, stage) => {
    const message = messageOf(parameters);
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const utterance = message(run);
      return utterance === undefined ? failed : stage.say(run, utterance, exits.next);
    };
  },
});
