import { type Block, failing, type Parameter } from './block.ts';

interface Onward<T extends string> {
  readonly next: T;
  readonly failed: T;
}

type Texts = Readonly<Record<string, string>>;

const fallible = <const T extends string>(
  type: string,
  parameters: Readonly<Record<string, Parameter>>,
  { next, failed }: Onward<T>,
): Block<T> => ({ type, parameters, conditions: [], errors: failing(failed), next });

const certain = <const T extends string>(
  type: string,
  parameters: Readonly<Record<string, Parameter>>,
  next: T,
): Block<T> => ({ type, parameters, conditions: [], errors: [], next });

/** Writes contact attributes, all or none; the queue flows, the agent's screen and later blocks read them. */
export const remember = <const T extends string>(attributes: Texts, to: Onward<T>): Block<T> =>
  fallible('UpdateContactAttributes', { Attributes: attributes, TargetContact: 'Current' }, to);

/** Tags the contact; contact events carry tags, never attributes. At most six. */
export const tag = <const T extends string>(tags: Texts, to: Onward<T>): Block<T> =>
  fallible('TagContact', { Tags: tags }, to);

/** Amazon Polly's Chinese voice. */
export const speakChinese = <const T extends string>(to: Onward<T>): Block<T> =>
  fallible('UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Zhiyu', TextToSpeechEngine: 'neural' }, to);

/** Says that the contact's language is Chinese. */
export const inChinese = <const T extends string>(to: Onward<T>): Block<T> =>
  fallible('UpdateContactData', { LanguageCode: 'zh-CN' }, to);

/** Flow logs repeat every attribute of a call, block by block: they stay off unless somebody looks for a fault. */
export const flowLogs = <const T extends string>(state: 'Enabled' | 'Disabled', next: T): Block<T> =>
  certain('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: state }, next);

/** From the moment an agent answers, both sides are recorded. */
export const recordTheCall = <const T extends string>(next: T): Block<T> =>
  certain(
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    next,
  );

type Hook = 'CustomerQueue' | 'AgentWhisper' | 'CustomerWhisper' | 'CustomerHold' | 'CustomerRemaining';

/** Which flow runs when the contact comes to a queue, a whisper, a hold or its end. */
export const hook = <const T extends string>(event: Hook, flowArn: string, to: Onward<T>): Block<T> =>
  fallible('UpdateContactEventHooks', { EventHooks: { [event]: flowArn } }, to);

/** Which queue the next transfer goes to. */
export const aimAt = <const T extends string>(queue: string, to: Onward<T>): Block<T> =>
  fallible('UpdateContactTargetQueue', { QueueId: queue }, to);
