import { compare, onward, remember, say } from '#flows/kit';
import { arrival, attribute } from '#flows/modules';
import { fixedWords } from '../../shared-prompts.ts';
import { type PromptName, prompts } from '../prompts.ts';
import { words } from './words.ts';

/** Spoken from the flow's own text alone, or in another call. */
const STATIC: readonly PromptName[] = [
  'unknownNumber',
  'suspended',
  'answeredBy',
  'answeredByService',
  'survey',
  'surveyThanks',
];

const spoken = Object.keys(prompts).filter((name) => !STATIC.some((fixed) => fixed === name));

/** L0 and L1 of figure 1: who calls, and may the number be called at all. Source: LEGAL-03, LEGAL-20. */
export const greeting = () => ({
  ...arrival(
    {
      ...{ spoken, queues: ['lawyer', 'service'] },
      ...{ unknownNumber: fixedWords('unknownNumber'), suspended: fixedWords('suspended') },
    },
    'Registered member',
  ),
  'Registered member': compare(attribute('route'), {
    when: { SALES: 'Welcome P-LEGAL-1', MEMBER: 'Cancel key on', SERVICE: 'Service P-LEGAL-9' },
    otherwise: 'Not identified P-X-7',
  }),
  'Cancel key on': compare(attribute('cancelKey'), { when: { ON: 'Offer the cancel key' }, otherwise: 'Workday' }),
  'Offer the cancel key': remember({ cancelOffer: 'ON' }, onward('Workday')),
  'Service P-LEGAL-9': say(words('service'), { next: 'To customer service' }),
});
