import { answerOf, ask, compare, onward, say, tag } from '#flows/kit';
import { requestByPhone } from '#functions/orders/request-by-phone/definition';
import { words } from './words.ts';

/**
 * Registers the demand of a caller who is to be rung back, and says the promise in the words of its text message. Who can't be
 * promised anything goes to a person, and so does everybody when it fails. Source: ORDER-12, ORDER-13, X-51, story 9.
 *
 * @param people the block that leads to a person
 */
export const registration = <const T extends string>(people: T) => ({
  'Register the demand': ask(requestByPhone, { next: 'Registered', failed: 'Our fault P-X-7' }),
  Registered: compare(answerOf(requestByPhone, 'result'), {
    when: { NOTED: 'Tag the request' },
    otherwise: 'Not noted P-ORDER-9',
  }),
  'Not noted P-ORDER-9': say(words('notNoted'), { next: people }),
  'Tag the request': tag({ outcome: 'REQUESTED' }, onward('Promise M-ORDER-1')),
  'Promise M-ORDER-1': say(answerOf(requestByPhone, 'say_promise'), { next: 'Goodbye P-X-5' }),
  'Goodbye P-X-5': say(words('goodbye'), { next: 'Hang up' }),
});
