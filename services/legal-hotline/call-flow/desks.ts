import {
  aimAt,
  anyoneAvailable,
  anyoneOnline,
  compare,
  enterQueue,
  hook,
  onward,
  recordTheCall,
  reference,
  remember,
  say,
  tag,
} from '#flows/kit';
import { attribute } from '#flows/modules';
import { words } from './words.ts';

/**
 * L9 to L11 of figure 1: to the lawyers, when one is signed in. `lawyerFree` tells the queue flow that a lawyer is being
 * rung, so that nobody hears "all busy" meanwhile. Source: LEGAL-26, LEGAL-30, X-20, story 41, "Ringing and busy".
 */
export const lawyers = () => ({
  'Lawyer signed in': anyoneOnline(attribute('lawyerQueue'), {
    some: 'Notice before a lawyer',
    none: 'Nobody P-LEGAL-11',
    failed: 'Notice before a lawyer',
  }),
  'Notice before a lawyer': compare(attribute('recordingNotice'), {
    when: { OFF: 'To the lawyers' },
    otherwise: 'Recording P-X-3',
  }),
  // Who could not be told is not recorded.
  'Recording P-X-3': say(words('recording'), { next: 'Record the lawyer', failed: 'To the lawyers' }),
  'Record the lawyer': recordTheCall('Recorded'),
  Recorded: remember({ recorded: 'ON' }, onward('To the lawyers')),
  // Said here and once more below, so that no single failure makes the whisper announce the wrong desk.
  'To the lawyers': remember({ desk: 'LAWYER' }, onward('Lawyer available')),
  'Lawyer available': anyoneAvailable(attribute('lawyerQueue'), {
    some: 'A lawyer is free',
    none: 'No lawyer is free',
    failed: 'No lawyer is free',
  }),
  'A lawyer is free': remember({ desk: 'LAWYER', lawyerFree: 'YES' }, onward('Tag the lawyer queue')),
  'No lawyer is free': remember({ desk: 'LAWYER', lawyerFree: 'NO' }, onward('Tag the lawyer queue')),
  'Tag the lawyer queue': tag({ outcome: 'QUEUED_LAWYER' }, onward('Waiting for a lawyer')),
  // Without that flow a caller would wait for ever, and in silence.
  'Waiting for a lawyer': hook('CustomerQueue', reference('flow', 'legal-lawyer-queue'), {
    next: 'Aim at the lawyers',
    failed: 'Our fault P-X-7',
  }),
  'Aim at the lawyers': aimAt(attribute('lawyerQueue'), { next: 'Queue for a lawyer', failed: 'Nobody P-LEGAL-11' }),
  'Queue for a lawyer': enterQueue({ full: 'Nobody P-LEGAL-11', failed: 'Nobody P-LEGAL-11' }),
  'Nobody P-LEGAL-11': say(words('nobody'), { next: 'Tag as missed' }),
  'Tag as missed': tag({ missed: 'LAWYER' }, onward('To customer service')),
});
