import {
  ask,
  compare,
  disconnect,
  flowLogs,
  hook,
  inChinese,
  onward,
  reference,
  remember,
  say,
  speakChinese,
  tag,
} from '#flows/kit';
import { attribute, tagsOf } from '#flows/modules';
import { identifyCaller } from '#functions/call/identify-caller/definition';
import { type PromptName, prompts } from '../prompts.ts';
import { fixedWords, unknownCaller, words } from './words.ts';

/** Spoken from the flow's own text alone, or in another call. */
const STATIC: readonly PromptName[] = [
  'unknownNumber',
  'suspended',
  'answeredBy',
  'answeredByService',
  'survey',
  'surveyThanks',
];

/** Every key of the first function's answer; `$.External` is overwritten by the next function. */
const answer = (): Readonly<Record<string, string>> => {
  const spoken = Object.keys(prompts).filter((name) => !STATIC.some((fixed) => fixed === name));
  const keys = [...Object.keys(identifyCaller.output.shape), ...spoken.map((name) => `say_${name}`)];
  return Object.fromEntries(keys.map((key) => [key, `$.External.${key}`]));
};

/** L0 and L1 of figure 1: who calls, and may the number be called at all. Source: LEGAL-03, LEGAL-20, X-01, X-41, X-45, P-X-8, P-X-9, P-X-13. */
export const greeting = () => ({
  'Flow logs off': flowLogs('Disabled', 'Chinese voice'),
  'Chinese voice': speakChinese(onward('Chinese language')),
  'Chinese language': inChinese(onward('Agent hears who calls')),
  'Agent hears who calls': hook('AgentWhisper', reference('flow', 'agent-whisper'), onward('Caller hears who answers')),
  'Caller hears who answers': hook(
    'CustomerWhisper',
    reference('flow', 'customer-whisper'),
    onward('Asked after the call'),
  ),
  'Asked after the call': hook('CustomerRemaining', reference('flow', 'survey'), onward('Identify the caller')),
  'Identify the caller': ask(identifyCaller, { next: 'Number in use', failed: 'Not identified P-X-7' }),
  'Number in use': compare('$.External.route', {
    when: { UNKNOWN_NUMBER: 'Unknown number P-X-8', SUSPENDED: 'Suspended P-X-9' },
    otherwise: 'Keep the answer',
  }),
  'Unknown number P-X-8': say(fixedWords('unknownNumber'), { next: 'Hang up', failed: 'Not identified P-X-7' }),
  'Suspended P-X-9': say(fixedWords('suspended'), { next: 'Hang up', failed: 'Not identified P-X-7' }),
  'Keep the answer': remember(
    { ...answer(), call: '$.ContactId' },
    { next: 'Tag the call', failed: 'Not identified P-X-7' },
  ),
  'Tag the call': tag(tagsOf(attribute('route')), onward('Announcement on')),
  'Announcement on': compare(attribute('announcement'), {
    when: { ON: 'Announcement P-X-13' },
    otherwise: 'Registered member',
  }),
  'Announcement P-X-13': say(words('announcement'), { next: 'Registered member' }),
  'Registered member': compare(attribute('route'), {
    when: { SALES: 'Welcome P-LEGAL-1', MEMBER: 'Cancel key on', SERVICE: 'Service P-LEGAL-9' },
    otherwise: 'Not identified P-X-7',
  }),
  'Cancel key on': compare(attribute('cancelKey'), { when: { ON: 'Offer the cancel key' }, otherwise: 'Workday' }),
  'Offer the cancel key': remember({ cancelOffer: 'ON' }, onward('Workday')),
  'Service P-LEGAL-9': say(words('service'), { next: 'To customer service' }),
  'Hang up': disconnect(),
});

/** Nobody could say whose call this is: people take it, and nobody is registered. Source: P-X-7, LEGAL-10. */
export const notIdentified = () => ({
  'Not identified P-X-7': say(fixedWords('fault'), { next: 'Words without a tenant' }),
  'Words without a tenant': remember(
    {
      say_recording: fixedWords('recording'),
      say_serviceBusy: fixedWords('serviceBusy'),
      say_goodbye: fixedWords('goodbye'),
      say_whisper: unknownCaller,
      recordingNotice: 'ON',
      serviceQueue: reference('queue', 'fallback'),
    },
    onward('Tag the fault'),
  ),
  'Tag the fault': tag({ fault: 'NOT_IDENTIFIED' }, onward('To customer service')),
});
