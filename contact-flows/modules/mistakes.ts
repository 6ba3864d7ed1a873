import { compare, remember, say } from '../kit/index.ts';
import { attribute, said } from './attributes.ts';

/**
 * Counts wrong and missing keys over the whole call, the waiting included; the third ends it. Source: LEGAL-28, story 2.
 *
 * @param then where the first and the second lead
 */
export const mistakes = <const T extends string>(then: T) => ({
  'Mistakes so far': compare(attribute('mistakes'), {
    when: { 1: 'Second mistake', 2: 'Goodbye P-X-5' },
    otherwise: 'First mistake',
  }),
  'First mistake': remember<T | 'Our fault P-X-7'>({ mistakes: '1' }, { next: then, failed: 'Our fault P-X-7' }),
  'Second mistake': remember<T | 'Our fault P-X-7'>({ mistakes: '2' }, { next: then, failed: 'Our fault P-X-7' }),
  'Goodbye P-X-5': say(said('goodbye'), { next: 'Hang up' }),
});
