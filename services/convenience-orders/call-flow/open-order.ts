import { answerOf, ask, compare, menu, onward, rounds, say, tag } from '#flows/kit';
import { urgeByPhone } from '#functions/orders/urge-by-phone/definition';
import { words } from './words.ts';

const SECONDS = 5;
const MISTAKES = 2;

/** P-ORDER-2: the open order's state, and what can be done about it. Source: ORDER-05, ORDER-06, X-40, story 44. */
export const openOrder = () => ({
  'State P-ORDER-2': menu({
    ssml: words('state'),
    seconds: SECONDS,
    keys: { 1: 'Tag the change', 2: 'Urge', 3: 'Menu P-ORDER-1', 0: 'To customer service' },
    wrongKey: 'Mistakes at the order',
    noKey: 'Silence at the order',
    failed: 'Our fault P-X-7',
  }),
  'Mistakes at the order': rounds(MISTAKES, {
    again: 'Wrong key at the order P-X-1',
    done: 'To customer service',
    failed: 'To customer service',
  }),
  'Wrong key at the order P-X-1': say(words('badKey'), { next: 'State P-ORDER-2' }),
  'Silence at the order': rounds(MISTAKES, {
    again: 'No key at the order P-X-2',
    done: 'To customer service',
    failed: 'To customer service',
  }),
  'No key at the order P-X-2': say(words('noKey'), { next: 'State P-ORDER-2' }),
  'Tag the change': tag({ outcome: 'CHANGE' }, onward('Who serves the line')),
  Urge: ask(urgeByPhone, { next: 'Urged', failed: 'Our fault P-X-7' }),
  // What can't be urged any more, done or cancelled meanwhile, is nobody's fault: a person explains.
  Urged: compare(answerOf(urgeByPhone, 'result'), {
    when: { URGED: 'Tag the urging' },
    otherwise: 'Who serves the line',
  }),
  'Tag the urging': tag({ outcome: 'URGED' }, onward('Urged P-ORDER-7')),
  'Urged P-ORDER-7': say(words('urged'), { next: 'Goodbye P-X-5' }),
});
