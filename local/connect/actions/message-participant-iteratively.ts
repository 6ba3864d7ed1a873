import * as z from 'zod';
import { defineAction, outcomes } from '../flow/action.ts';
import { flag, said, whole, words } from '../flow/parameters.ts';
import { messageOf } from '../speech/message.ts';

const message = z
  .strictObject({ ...said, PromptId: words().optional() })
  .refine(
    (parts) => Object.values(parts).filter((part) => part !== undefined).length === 1,
    'exactly one of Text, SSML and PromptId',
  );

/** Loop prompts, in queues and on hold. Every recorded prompt is music here. Without a timer it goes on until somebody ends it. */
export const messageParticipantIteratively = defineAction({
  type: 'MessageParticipantIteratively',
  logName: 'LoopPrompts',
  parameters: z.strictObject({
    Messages: z.array(message).min(1),
    InterruptFrequencySeconds: whole(1, 3600).optional(),
    ContinueMessagingDuringInterrupt: flag()
      .refine((goesOn) => !goesOn, '"true" is not supported on the laptop')
      .optional(),
  }),
  flows: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD'],
  conditions: { ...outcomes('MessagesInterrupted'), exactly: [] },
  errors: { required: [], optional: ['NoMatchingError'] },
  next: 'optional',
  check: ({ parameters, operands }) =>
    (parameters.InterruptFrequencySeconds === undefined) === (operands.length === 0)
      ? undefined
      : 'Transitions.Conditions: MessagesInterrupted goes with InterruptFrequencySeconds',
  compile: ({ Messages, InterruptFrequencySeconds: seconds }, exits, stage) => {
    const messages = Messages.map((parts) => ({ music: parts.PromptId !== undefined, read: messageOf(parts) }));
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const spoken = messages.map(({ read }) => read(run));
      if (spoken.some((utterance, place) => utterance === undefined && messages[place]?.music !== true)) return failed;
      const interrupted = exits.result(run, 'MessagesInterrupted');
      return stage.loop(run, {
        messages: spoken,
        interruptMs: seconds === undefined ? undefined : seconds * 1000,
        interrupted,
      });
    };
  },
});
