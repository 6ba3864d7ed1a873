import type * as z from 'zod';
import type { Action } from '../flow/action.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkMetricData } from './check-metric-data.ts';
import { compare } from './compare.ts';
import { dequeueContactAndTransferToQueue } from './dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { distributeByPercentage } from './distribute-by-percentage.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { tagContact } from './tag-contact.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { untagContact } from './untag-contact.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactData } from './update-contact-data.ts';
import { updateContactEventHooks } from './update-contact-event-hooks.ts';
import { updateContactRecordingBehavior } from './update-contact-recording-behavior.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './update-contact-text-to-speech-voice.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './update-flow-logging-behavior.ts';
import { wait } from './wait.ts';

const all: readonly Action<z.ZodType>[] = [
  messageParticipant,
  messageParticipantIteratively,
  getParticipantInput,
  disconnectParticipant,
  endFlowExecution,
  compare,
  checkMetricData,
  checkHoursOfOperation,
  loop,
  wait,
  distributeByPercentage,
  invokeLambdaFunction,
  updateContactAttributes,
  updateContactData,
  updateContactEventHooks,
  updateContactRecordingBehavior,
  updateContactTargetQueue,
  updateContactTextToSpeechVoice,
  updateFlowAttributes,
  updateFlowLoggingBehavior,
  tagContact,
  untagContact,
  transferContactToQueue,
  dequeueContactAndTransferToQueue,
  transferToFlow,
];

/** Every action that the laptop runs, by its type; any other is refused when a flow is loaded. */
export const actions: ReadonlyMap<string, Action<z.ZodType>> = new Map(all.map((action) => [action.type, action]));
