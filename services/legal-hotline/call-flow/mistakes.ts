import { compare, onward, remember, say } from '#flows/kit';
import { attribute } from '#flows/modules';
import { words } from './words.ts';

const onceMore = onward('Mistakes so far');

/** What went wrong and where, for each menu of the inbound flow, and the way back to it. */
export const mistakesOfTheCall = () => ({
  'Wrong key at the welcome': remember({ mistake: 'KEY', menu: 'WELCOME' }, onceMore),
  'No key at the welcome': remember({ mistake: 'SILENCE', menu: 'WELCOME' }, onceMore),
  'Wrong key at the introduction': remember({ mistake: 'KEY', menu: 'INTRODUCTION' }, onceMore),
  'No key at the introduction': remember({ mistake: 'SILENCE', menu: 'INTRODUCTION' }, onceMore),
  'Wrong key at confirming': remember({ mistake: 'KEY', menu: 'CONFIRM' }, onceMore),
  'No key at confirming': remember({ mistake: 'SILENCE', menu: 'CONFIRM' }, onceMore),
  'Wrong key at cancelling': remember({ mistake: 'KEY', menu: 'CANCEL' }, onceMore),
  'Which mistake': compare(attribute('mistake'), { when: { KEY: 'Wrong key P-X-1' }, otherwise: 'No key P-X-2' }),
  'Wrong key P-X-1': say(words('badKey'), { next: 'Which menu' }),
  'No key P-X-2': say(words('noKey'), { next: 'Which menu' }),
  'Which menu': compare(attribute('menu'), {
    when: {
      INTRODUCTION: 'Introduction P-LEGAL-2',
      CONFIRM: 'Confirm P-LEGAL-1b',
      CANCEL: 'Confirm P-LEGAL-6b',
      WELCOME: 'Welcome P-LEGAL-1',
    },
    otherwise: 'Our fault P-X-7',
  }),
});
