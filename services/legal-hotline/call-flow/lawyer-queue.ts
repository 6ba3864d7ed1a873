import {
  answerOf,
  anyoneOnline,
  ask,
  compare,
  type Flow,
  flow,
  menu,
  music,
  onward,
  remember,
  rounds,
  say,
  speakChinese,
  tag,
} from '#flows/kit';
import { attribute, mistakes, toService } from '#flows/modules';
import { requestCallback } from '#functions/callbacks/request/definition';
import { cancellation } from './cancellation.ts';
import { words } from './words.ts';

const ROUND = 30;
/** While a free lawyer is being rung. */
const RINGING = 25;
/** The cancel offer's pause takes a second of the round. */
const OFFER = 1;
/** How long the callback's key may be thought about. */
const CALLBACK = 5;

/**
 * The clock of the queue: `Rounds` is passed each 30 s from the first second on, and once more at the start while a lawyer
 * is being rung, because those first words come 25 s late and the first round then takes 60 s.
 */
const clock = () => ({
  'Chinese voice': speakChinese(onward('Rounds')),
  Rounds: rounds(attribute('lawyerRounds'), { again: 'First round', done: 'Limit', failed: 'Nobody P-LEGAL-11' }),
  'First round': compare(attribute('waited'), {
    when: { YES: 'Lawyer signed in', RINGING: 'Music while ringing' },
    otherwise: 'Lawyer being rung',
  }),
  'Lawyer being rung': compare(attribute('lawyerFree'), { when: { YES: 'Ringing' }, otherwise: 'Waiting' }),
  Ringing: remember({ waited: 'RINGING' }, { next: 'Rounds', failed: 'Music while ringing' }),
  'Music while ringing': music(RINGING, onward('Waiting')),
  Waiting: remember({ waited: 'YES' }, onward('Cancel offer')),
});

/** P-LEGAL-5 once in full, with the cancel offer for members; then the rest of the first round. */
const firstRound = () => ({
  'Cancel offer': compare(attribute('cancelOffer'), {
    when: { ON: 'Busy P-LEGAL-5 and 6' },
    otherwise: 'After how much music',
  }),
  'After how much music': compare(attribute('lawyerFree'), {
    when: { YES: 'Late busy P-LEGAL-5' },
    otherwise: 'Busy P-LEGAL-5',
  }),
  'Busy P-LEGAL-5': music(ROUND, onward('Rounds'), words('busy')),
  'Late busy P-LEGAL-5': music(2 * ROUND - RINGING, onward('Rounds'), words('busy')),
  'Busy P-LEGAL-5 and 6': menu({
    ssml: words('busy', 'cancelOffer'),
    seconds: OFFER,
    keys: { 8: 'Confirm P-LEGAL-6b' },
    wrongKey: 'Back from cancelling',
    noKey: 'Back from cancelling',
    failed: 'After how much music',
  }),
  'Back from cancelling': compare(attribute('lawyerFree'), {
    when: { YES: 'Rest of two rounds' },
    otherwise: 'Rest of the round',
  }),
  'Rest of the round': music(ROUND - OFFER, onward('Rounds')),
  'Rest of two rounds': music(2 * ROUND - RINGING - OFFER, onward('Rounds')),
});

/** Every further round, and the limit. */
const furtherRounds = () => ({
  'Lawyer signed in': anyoneOnline(attribute('lawyerQueue'), {
    some: 'Callback may be asked',
    none: 'Nobody P-LEGAL-11',
    failed: 'Callback may be asked',
  }),
  'Still busy P-LEGAL-5b': music(ROUND, onward('Rounds'), words('stillBusy')),
  Limit: compare(attribute('lawyerLimit'), { when: { GOODBYE: 'Tag as closed' }, otherwise: 'Nobody P-LEGAL-11' }),
  'Tag as closed': tag({ outcome: 'CLOSED' }, onward('Closing P-LEGAL-10')),
  'Closing P-LEGAL-10': say(words('queueClosed'), { next: 'Hang up', failed: 'Our fault P-X-7' }),
});

/**
 * From the second of these rounds on, when a minute is over, the caller may ask to be rung back instead of waiting; who
 * does not goes on as before, and a failure of ours costs nobody his place. Source: X-08, P-X-12.
 */
const callback = () => ({
  'Callback may be asked': compare(attribute('callback'), {
    when: { ON: 'A minute waited' },
    otherwise: 'Still busy P-LEGAL-5b',
  }),
  'A minute waited': compare(attribute('minute'), {
    when: { YES: 'Still busy P-LEGAL-5b and P-X-12' },
    otherwise: 'The minute begins',
  }),
  'The minute begins': remember({ minute: 'YES' }, onward('Still busy P-LEGAL-5b')),
  'Still busy P-LEGAL-5b and P-X-12': menu({
    ssml: words('stillBusy', 'callbackOffer'),
    seconds: CALLBACK,
    keys: { 1: 'Ask for a callback' },
    wrongKey: 'Rest after the callback offer',
    noKey: 'Rest after the callback offer',
    failed: 'Still busy P-LEGAL-5b',
  }),
  'Rest after the callback offer': music(ROUND - CALLBACK, onward('Rounds')),
  'Ask for a callback': ask(requestCallback, { next: 'Callback noted', failed: 'Rest after the callback offer' }),
  'Callback noted': compare(answerOf(requestCallback, 'result'), {
    when: { NOTED: 'Tag the callback' },
    otherwise: 'Rest after the callback offer',
  }),
  'Tag the callback': tag({ outcome: 'CALLBACK' }, onward('Callback P-X-12b')),
  'Callback P-X-12b': say(words('callbackNoted'), { next: 'Hang up' }),
});

/** Out of the lawyers' queue into that of customer service. */
const withoutLawyer = () => ({
  'Nobody P-LEGAL-11': say(words('nobody'), { next: 'Tag as missed' }),
  'Tag as missed': tag({ missed: 'LAWYER' }, onward('To customer service')),
});

/** Wrong keys count as in the inbound flow; the only menu here is that of the cancellation, where silence is no mistake. */
const wrongKeys = () => ({
  ...mistakes('Wrong key P-X-1'),
  'Wrong key P-X-1': say(words('badKey'), { next: 'Confirm P-LEGAL-6b' }),
});

/** Waiting for a lawyer: announcements to the second, then customer service or the closing. Source: LEGAL-30, X-08, stories 4, 41 and 42. */
export const legalLawyerQueue = (): Flow =>
  flow({
    name: 'legal-lawyer-queue',
    type: 'CUSTOMER_QUEUE',
    summary: 'Waiting for a lawyer, until one is free, ten minutes are over or the day ends',
    start: 'Chinese voice',
    blocks: {
      ...clock(),
      ...firstRound(),
      ...furtherRounds(),
      ...callback(),
      ...withoutLawyer(),
      ...toService(),
      ...cancellation('Mistakes so far'),
      ...wrongKeys(),
    },
  });
