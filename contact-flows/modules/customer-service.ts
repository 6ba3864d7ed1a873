import {
  aimAt,
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
} from '../kit/index.ts';
import { attribute, said } from './attributes.ts';

const RETRY_SECONDS = 30;
const RETRIES = 20;

/** To customer service, always open. Source: LEGAL-18, X-20. */
export const customerService = () => ({
  'Our fault P-X-7': say(said('fault'), { next: 'To customer service' }),
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
  'Service recording P-X-3': say(said('recording'), { next: 'Record the service', failed: 'Aim at service' }),
  'Record the service': recordTheCall('Service recorded'),
  // A part of the call that comes later, by a transfer, is recorded without another word.
  'Service recorded': remember({ recorded: 'ON' }, onward('Aim at service')),
  'Aim at service': aimAt(attribute('serviceQueue'), { next: 'Queue for service', failed: 'Aim at the fallback' }),
  'Queue for service': enterQueue({ full: 'Service full', failed: 'Aim at the fallback' }),
});

/** Customer service can't take one more: the caller is told every 30 s, then it is a missed call. Source: "Ringing and busy". */
export const serviceFull = () => ({
  'Service full': rounds(RETRIES, { again: 'Service full P-X-6', done: 'Missed', failed: 'Missed' }),
  // Music belongs to queues; outside one, a pause that any key ends is all there is.
  'Service full P-X-6': menu({
    ssml: said('serviceBusy'),
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
