import { answerOf, ask, compare, remember, say } from '#flows/kit';
import { arrival, attribute } from '#flows/modules';
import { hearOrderState } from '#functions/orders/hear-state/definition';
import { fixedWords } from '../../shared-prompts.ts';
import { type PromptName, prompts } from '../prompts.ts';
import { words } from './words.ts';

/** Spoken from a flow's own text, in another call, or filled in by a later function. */
const ELSEWHERE: readonly PromptName[] = [
  ...(['unknownNumber', 'suspended', 'answeredBy', 'answeredByService', 'survey', 'surveyThanks'] as const),
  ...(['state', 'closed', 'lineWhisper'] as const),
];

const spoken = Object.keys(prompts).filter((name) => !ELSEWHERE.some((other) => other === name));

/** Who calls, and whether something of his is still open: that comes first. Source: ORDER-01, ORDER-05, ORDER-06, story 44. */
export const greeting = () => ({
  ...arrival(
    {
      ...{ spoken, queues: ['specialist', 'service'] },
      ...{ unknownNumber: fixedWords('unknownNumber'), suspended: fixedWords('suspended') },
    },
    'Which entry',
  ),
  // The desk never closes, so a hotline call that comes with SERVICE met a calendar that is not compiled: people take it.
  'Which entry': compare(attribute('route'), {
    when: { SERVICE: 'Service P-ORDER-5', SALES: 'Open order', MEMBER: 'Open order' },
    otherwise: 'Not identified P-X-7',
  }),
  'Service P-ORDER-5': say(words('service'), { next: 'To customer service' }),
  'Open order': ask(hearOrderState, { next: 'Any open order', failed: 'Menu P-ORDER-1' }),
  'Any open order': compare(answerOf(hearOrderState, 'known'), {
    when: { YES: 'Keep the order' },
    otherwise: 'Menu P-ORDER-1',
  }),
  'Keep the order': remember(
    {
      orderId: answerOf(hearOrderState, 'orderId'),
      category: answerOf(hearOrderState, 'category'),
      lineTitle: answerOf(hearOrderState, 'lineTitle'),
      lineDesk: answerOf(hearOrderState, 'lineDesk'),
      say_state: answerOf(hearOrderState, 'say_state'),
      say_whisper: answerOf(hearOrderState, 'say_whisper'),
    },
    { next: 'State P-ORDER-2', failed: 'Menu P-ORDER-1' },
  ),
});
