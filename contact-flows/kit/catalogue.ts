import type { ErrorType } from './block.ts';
import type { FlowType } from './document.ts';

/** What Connect demands of one action type, as the live API answered it. */
export interface ActionRule {
  readonly where: readonly FlowType[];
  readonly terminal?: true;
  /** Errors that must be declared, and those that may be; any other is refused. */
  readonly errors: readonly ErrorType[];
  readonly mayDeclare?: readonly ErrorType[];
  /** Parameters that must be present, and those that may be; any other is refused. */
  readonly needs: readonly string[];
  readonly takes?: readonly string[];
  /** Exactly one of these. */
  readonly oneOf?: readonly string[];
  readonly conditions?: 'none' | 'keys' | 'values' | 'agents' | 'loop' | 'interrupted';
}

const INBOUND: readonly FlowType[] = ['CONTACT_FLOW'];
const QUEUE: readonly FlowType[] = ['CUSTOMER_QUEUE'];
const WHISPER: readonly FlowType[] = ['AGENT_WHISPER', 'CUSTOMER_WHISPER'];
const HOLD: readonly FlowType[] = ['CUSTOMER_HOLD'];
const ENTERING: readonly FlowType[] = [...INBOUND, 'QUEUE_TRANSFER'];
const CALLER = [...ENTERING, ...QUEUE];
const SPOKEN = [...CALLER, ...WHISPER];
const ANYWHERE = [...SPOKEN, ...HOLD];
const SOURCES = ['SSML', 'Text', 'PromptId', 'Media'];

const anError = { errors: ['NoMatchingError'] } as const satisfies Partial<ActionRule>;

/** The actions our flows use; a new one is added here, with its rules, before it is used. */
export const catalogue: Readonly<Record<string, ActionRule>> = {
  MessageParticipant: {
    where: SPOKEN,
    errors: [],
    mayDeclare: ['NoMatchingError'],
    needs: [],
    oneOf: SOURCES,
    takes: ['SkipWhenDTMFBufferEnabled'],
  },
  MessageParticipantIteratively: {
    where: [...QUEUE, ...HOLD],
    errors: [],
    mayDeclare: ['NoMatchingError'],
    needs: ['Messages'],
    takes: ['InterruptFrequencySeconds', 'ContinueMessagingDuringInterrupt'],
    conditions: 'interrupted',
  },
  GetParticipantInput: {
    where: CALLER,
    errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
    needs: ['InputTimeLimitSeconds', 'StoreInput'],
    oneOf: SOURCES,
    conditions: 'keys',
  },
  DisconnectParticipant: { where: CALLER, terminal: true, errors: [], needs: [] },
  EndFlowExecution: { where: [...WHISPER, ...QUEUE], terminal: true, errors: [], needs: [] },
  Compare: { where: ANYWHERE, errors: ['NoMatchingCondition'], needs: ['ComparisonValue'], conditions: 'values' },
  CheckMetricData: {
    where: CALLER,
    errors: ['NoMatchingError', 'NoMatchingCondition'],
    needs: ['MetricType'],
    takes: ['QueueId', 'AgentId'],
    conditions: 'agents',
  },
  Loop: { where: ANYWHERE, errors: [], mayDeclare: ['NoMatchingError'], needs: ['LoopCount'], conditions: 'loop' },
  TransferToFlow: { where: ENTERING, ...anError, needs: ['ContactFlowId'] },
  UpdateFlowLoggingBehavior: { where: ANYWHERE, errors: [], needs: ['FlowLoggingBehavior'] },
  UpdateContactAttributes: { where: ANYWHERE, ...anError, needs: ['Attributes', 'TargetContact'] },
  UpdateContactData: { where: ANYWHERE, ...anError, needs: ['LanguageCode'] },
  UpdateContactTargetQueue: { where: ENTERING, ...anError, needs: [], oneOf: ['QueueId', 'AgentId'] },
  TransferContactToQueue: { where: ENTERING, errors: ['QueueAtCapacity', 'NoMatchingError'], needs: [] },
  DequeueContactAndTransferToQueue: {
    where: QUEUE,
    errors: ['QueueAtCapacity', 'NoMatchingError'],
    needs: [],
    oneOf: ['QueueId', 'AgentId'],
  },
  UpdateContactEventHooks: { where: ANYWHERE, ...anError, needs: ['EventHooks'] },
  UpdateContactTextToSpeechVoice: {
    where: ANYWHERE,
    errors: [],
    mayDeclare: ['NoMatchingError'],
    needs: ['TextToSpeechVoice'],
    takes: ['TextToSpeechEngine', 'TextToSpeechStyle'],
  },
  UpdateContactRecordingBehavior: { where: CALLER, errors: [], needs: ['RecordingBehavior'] },
  TagContact: { where: ANYWHERE, ...anError, needs: ['Tags'] },
  InvokeLambdaFunction: {
    where: ANYWHERE,
    ...anError,
    needs: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds'],
    takes: ['InvocationType', 'LambdaInvocationAttributes', 'ResponseValidation'],
  },
};
