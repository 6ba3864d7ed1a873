import { answerOf, ask, compare, menu, onward, remember, rounds, say, tag } from '#flows/kit';
import { attribute } from '#flows/modules';
import { subscribe } from '#functions/members/subscribe/definition';
import { words } from './words.ts';

const SECONDS = 5;
const REPLAYS = 5;

/**
 * L2 and L3 of figure 1: what the service is and costs. P-LEGAL-1 is heard to its end before a key counts, because its
 * last words name the fee. Source: LEGAL-21, LEGAL-22, LEGAL-28, ambiguity 4.
 */
export const menus = () => ({
  'Welcome P-LEGAL-1': say(words('welcome'), { next: 'Welcome keys', failed: 'Our fault P-X-7' }),
  'Welcome keys': menu({
    seconds: SECONDS,
    keys: { 1: 'Line may register', 9: 'Introduction P-LEGAL-2' },
    wrongKey: 'Wrong key at the welcome',
    noKey: 'No key at the welcome',
    failed: 'Our fault P-X-7',
  }),
  'Introduction P-LEGAL-2': menu({
    ssml: words('introduction'),
    seconds: SECONDS,
    keys: { 1: 'Line may register', 9: 'Replays' },
    wrongKey: 'Wrong key at the introduction',
    noKey: 'No key at the introduction',
    failed: 'Our fault P-X-7',
  }),
  Replays: rounds(REPLAYS, { again: 'Introduction P-LEGAL-2', done: 'Goodbye P-X-5', failed: 'Our fault P-X-7' }),
  'Confirm twice': compare(attribute('confirmTwice'), { when: { ON: 'Confirm P-LEGAL-1b' }, otherwise: 'Register' }),
  'Confirm P-LEGAL-1b': menu({
    ssml: words('confirm'),
    seconds: SECONDS,
    keys: { 1: 'Register', 9: 'Welcome P-LEGAL-1' },
    wrongKey: 'Wrong key at confirming',
    noKey: 'No key at confirming',
    failed: 'Our fault P-X-7',
  }),
});

/** May this line become a member? If not, the caller hears why and may talk to somebody. Source: LEGAL-02, ambiguity 1, story 43. */
export const eligibility = () => ({
  'Line may register': compare(attribute('eligibility'), {
    when: { YES: 'Confirm twice', NOT_LOCAL: 'Not local P-LEGAL-7', NO_NUMBER: 'No number P-LEGAL-7b' },
    otherwise: 'Our fault P-X-7',
  }),
  'Not local P-LEGAL-7': menu({
    ssml: words('notLocal'),
    seconds: SECONDS,
    keys: { 1: 'To customer service' },
    wrongKey: 'Goodbye P-X-5',
    noKey: 'Goodbye P-X-5',
    failed: 'Our fault P-X-7',
  }),
  'No number P-LEGAL-7b': say(words('noNumber'), { next: 'To customer service' }),
});

/** L4 and L5 of figure 1: the calling line becomes a member, or hears why not. Source: LEGAL-02, LEGAL-04, LEGAL-13, LEGAL-23. */
export const registration = () => ({
  Register: ask(subscribe, {
    next: 'Registered',
    failed: 'Our fault P-X-7',
  }),
  Registered: compare(answerOf(subscribe, 'result'), {
    when: { REGISTERED: 'New member', ALREADY_MEMBER: 'Workday', REFUSED: 'Why refused' },
    otherwise: 'Our fault P-X-7',
  }),
  // A line that its carrier has blocked, or a number off the air by now: people explain.
  'Why refused': compare(answerOf(subscribe, 'refusal'), {
    when: { NOT_LOCAL: 'Not local P-LEGAL-7', NO_NUMBER: 'No number P-LEGAL-7b' },
    otherwise: 'Our fault P-X-7',
  }),
  'New member': remember(
    {
      caller: 'MEMBER',
      callerLabel: '新会员',
      memberId: answerOf(subscribe, 'memberId'),
      memberVersion: answerOf(subscribe, 'memberVersion'),
      memberState: answerOf(subscribe, 'memberState'),
      registeredAt: answerOf(subscribe, 'registeredAt'),
    },
    onward('Tag the registration'),
  ),
  'Tag the registration': tag({ outcome: 'REGISTERED' }, onward('Registered P-LEGAL-8')),
  'Registered P-LEGAL-8': say(words('registered'), { next: 'Workday' }),
});
