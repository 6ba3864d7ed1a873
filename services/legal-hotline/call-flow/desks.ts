import {
  aimAt,
  anyoneAvailable,
  anyoneOnline,
  compare,
  enterQueue,
  hook,
  menu,
  onward,
  recordTheCall,
  reference,
  remember,
  rounds,
  say,
  tag,
} from '#flows/kit';
import { attribute } from '#flows/modules';
import { words } from './words.ts';

const RETRY_SECONDS = 30;
const RETRIES = 20;

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

/** To customer service, always open. Source: LEGAL-18, X-20. */
export const customerService = () => ({
  'Our fault P-X-7': say(words('fault'), { next: 'To customer service' }),
  'To customer service': remember({ desk: 'SERVICE' }, onward('Tag the service queue')),
  'Tag the service queue': tag({ outcome: 'QUEUED_SERVICE' }, onward('Waiting for service')),
  'Waiting for service': hook('CustomerQueue', reference('flow', 'service-queue'), onward('Notice heard')),
  'Notice heard': compare(attribute('recorded'), {
    when: { ON: 'Aim at service' },
    otherwise: 'Notice before service',
  }),
  'Notice before service': compare(attribute('recordingNotice'), {
    when: { OFF: 'Aim at service' },
    otherwise: 'Service recording P-X-3',
  }),
  'Service recording P-X-3': say(words('recording'), { next: 'Record the service', failed: 'Aim at service' }),
  'Record the service': recordTheCall('Aim at service'),
  'Aim at service': aimAt(attribute('serviceQueue'), { next: 'Queue for service', failed: 'Aim at the fallback' }),
  'Queue for service': enterQueue({ full: 'Service full', failed: 'Aim at the fallback' }),
});

/** Customer service can't take one more: the caller is told every 30 s, then it is a missed call. Source: "Ringing and busy". */
export const serviceFull = () => ({
  'Service full': rounds(RETRIES, { again: 'Service full P-X-6', done: 'Missed', failed: 'Missed' }),
  // Music belongs to queues; outside one, a pause that any key ends is all there is.
  'Service full P-X-6': menu({
    ssml: words('serviceBusy'),
    seconds: RETRY_SECONDS,
    keys: { 1: 'Queue for service' },
    wrongKey: 'Queue for service',
    noKey: 'Queue for service',
    failed: 'Missed',
  }),
  'Aim at the fallback': aimAt(reference('queue', 'fallback'), { next: 'Queue at the fallback', failed: 'Missed' }),
  'Queue at the fallback': enterQueue({ full: 'Missed', failed: 'Missed' }),
  // Who has been in no queue is missing in the figures of all queues: the tag alone makes it a call to return.
  Missed: tag({ outcome: 'MISSED', missed: 'SERVICE' }, onward('Goodbye P-X-5')),
});
