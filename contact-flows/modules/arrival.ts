import { identifyCaller } from '../../functions/call/identify-caller/definition.ts';
import {
  ask,
  compare,
  disconnect,
  flowLogs,
  inChinese,
  onward,
  reference,
  remember,
  say,
  speakChinese,
  tag,
} from '../kit/index.ts';
import { attribute, said, tagsOf } from './attributes.ts';
import { hooks } from './hooks.ts';

/** What a product's inbound flow needs to know of its product before anybody has said whose call it is. */
export interface Arrival {
  /** Names of the prompts that are spoken in this call; the words come with the first function's answer. */
  readonly spoken: readonly string[];
  /** Names of the product's queues. */
  readonly queues: readonly string[];
  /** Words that the flow itself must know, as SSML fragments: P-X-8 and P-X-9. */
  readonly unknownNumber: string;
  readonly suspended: string;
}

/** Every key of the first function's answer; `$.External` is overwritten by the next function. */
const answer = ({ spoken, queues }: Arrival): Readonly<Record<string, string>> => {
  const keys = [
    ...Object.keys(identifyCaller.output.shape),
    ...queues.map((name) => `${name}Queue`),
    ...spoken.map((name) => `say_${name}`),
  ];
  return Object.fromEntries(keys.map((key) => [key, `$.External.${key}`]));
};

/** From the first second to the first function: voice, language, and which flows run when somebody answers or hangs up. */
const preparation = () => ({
  'Flow logs off': flowLogs('Disabled', 'Chinese voice'),
  'Chinese voice': speakChinese(onward('Chinese language')),
  'Chinese language': inChinese(onward('Agent hears who calls')),
  ...hooks('Identify the caller'),
});

/**
 * How the call of any product begins: who calls, may the number be called at all, and what everybody is told first. It starts at
 * `Flow logs off`. Source: LEGAL-03, LEGAL-20, X-01, X-41, X-45, P-X-8, P-X-9, P-X-13.
 *
 * @param then the product's own first block
 */
export const arrival = <const T extends string>(about: Arrival, then: T) => ({
  ...preparation(),
  'Identify the caller': ask(identifyCaller, { next: 'Number in use', failed: 'Not identified P-X-7' }),
  'Number in use': compare('$.External.route', {
    when: { UNKNOWN_NUMBER: 'Unknown number P-X-8', SUSPENDED: 'Suspended P-X-9' },
    otherwise: 'Keep the answer',
  }),
  'Unknown number P-X-8': say(about.unknownNumber, { next: 'Hang up', failed: 'Not identified P-X-7' }),
  'Suspended P-X-9': say(about.suspended, { next: 'Hang up', failed: 'Not identified P-X-7' }),
  'Keep the answer': remember(
    { ...answer(about), call: '$.ContactId' },
    { next: 'Tag the call', failed: 'Not identified P-X-7' },
  ),
  'Tag the call': tag(tagsOf(attribute('route')), onward('Announcement on')),
  'Announcement on': compare<T | 'Announcement P-X-13'>(attribute('announcement'), {
    when: { ON: 'Announcement P-X-13' },
    otherwise: then,
  }),
  'Announcement P-X-13': say(said('announcement'), { next: then }),
  'Hang up': disconnect(),
});

/** The words of `notIdentified`, which no tenant has brought. */
export interface FaultWords {
  readonly fault: string;
  readonly recording: string;
  readonly serviceBusy: string;
  readonly goodbye: string;
  /** What the agent hears: `法律,来电`. */
  readonly whisper: string;
}

/** Nobody could say whose call this is: people take it, and nobody is registered. Source: P-X-7, LEGAL-10. */
export const notIdentified = ({ fault, recording, serviceBusy, goodbye, whisper }: FaultWords) => ({
  'Not identified P-X-7': say(fault, { next: 'Words without a tenant' }),
  'Words without a tenant': remember(
    {
      say_recording: recording,
      say_serviceBusy: serviceBusy,
      say_goodbye: goodbye,
      say_whisper: whisper,
      recordingNotice: 'ON',
      serviceQueue: reference('queue', 'fallback'),
    },
    onward('Tag the fault'),
  ),
  'Tag the fault': tag({ fault: 'NOT_IDENTIFIED' }, onward('To customer service')),
});
