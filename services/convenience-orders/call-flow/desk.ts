import {
  aimAt,
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
import { specialistFree } from './specialist-free.ts';
import { words } from './words.ts';

/** To the specialist desk (服务商专席), when somebody is signed in there. Source: ORDER-04, ORDER-07, ORDER-12. */
export const desk = () => ({
  'Connecting P-ORDER-8': say(words('connecting'), { next: 'Specialist signed in' }),
  'Specialist signed in': anyoneOnline(attribute('specialistQueue'), {
    some: 'Notice before the desk',
    none: 'Nobody P-ORDER-6',
    failed: 'Notice before the desk',
  }),
  'Notice before the desk': compare(attribute('recordingNotice'), {
    when: { OFF: 'To the desk' },
    otherwise: 'Recording P-X-3',
  }),
  // Who could not be told is not recorded.
  'Recording P-X-3': say(words('recording'), { next: 'Record the desk', failed: 'To the desk' }),
  'Record the desk': recordTheCall('Recorded'),
  Recorded: remember({ recorded: 'ON' }, onward('To the desk')),
  // Said here and once more below, so that no single failure makes the whisper announce the wrong desk.
  'To the desk': remember({ desk: 'SPECIALIST' }, onward('Specialist available')),
  ...specialistFree('Tag the desk queue'),
  'Tag the desk queue': tag({ outcome: 'QUEUED_SPECIALIST' }, onward('Waiting for the desk')),
  // Without that flow a caller would wait for ever, and in silence.
  'Waiting for the desk': hook('CustomerQueue', reference('flow', 'order-desk-queue'), {
    next: 'Aim at the desk',
    failed: 'Our fault P-X-7',
  }),
  'Aim at the desk': aimAt(attribute('specialistQueue'), { next: 'Queue for the desk', failed: 'Nobody P-ORDER-6' }),
  'Queue for the desk': enterQueue({ full: 'Nobody P-ORDER-6', failed: 'Nobody P-ORDER-6' }),
  'Nobody P-ORDER-6': say(words('nobody'), { next: 'To customer service' }),
});
