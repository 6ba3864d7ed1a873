import { answerOf, ask, compare, menu, onward, say, tag } from '#flows/kit';
import { cancel } from '#functions/members/cancel/definition';
import { words } from './words.ts';

const SECONDS = 5;

/**
 * Key 8: P-LEGAL-6b, and 1 ends the membership with the month. 9 and silence lead to `Back from cancelling`, which each
 * flow has for itself. Source: LEGAL-09, ambiguity 5.
 *
 * @param wrongKey where a key leads that is not offered
 */
export const cancellation = <const T extends string>(wrongKey: T) => ({
  'Confirm P-LEGAL-6b': menu<T | 'Cancel' | 'Back from cancelling' | 'Our fault P-X-7'>({
    ssml: words('cancelConfirm'),
    seconds: SECONDS,
    keys: { 1: 'Cancel', 9: 'Back from cancelling' },
    wrongKey,
    noKey: 'Back from cancelling',
    failed: 'Our fault P-X-7',
  }),
  Cancel: ask(cancel, {
    next: 'Cancelled',
    failed: 'Our fault P-X-7',
  }),
  Cancelled: compare(answerOf(cancel, 'result'), {
    when: { CANCELLED: 'Tag the cancellation' },
    otherwise: 'Our fault P-X-7',
  }),
  'Tag the cancellation': tag({ outcome: 'CANCELLED' }, onward('Cancelled P-LEGAL-6c')),
  'Cancelled P-LEGAL-6c': say(words('cancelled'), { next: 'Hang up', failed: 'Our fault P-X-7' }),
});
