import {
  aimAt,
  compare,
  disconnect,
  enterQueue,
  type Flow,
  flow,
  hook,
  onward,
  recordTheCall,
  reference,
  remember,
  say,
  speakChinese,
  tag,
} from '#flows/kit';
import { attribute, hooks, serviceFull, tagsOf } from '#flows/modules';
import { specialistFree } from './specialist-free.ts';
import { words } from './words.ts';

/** A handed-over call is a new contact for Connect: voice, tags and recording are not copied, and whether the hooks are is nowhere promised. */
const preparation = () => ({
  'Chinese voice': speakChinese(onward('Agent hears who calls')),
  ...hooks('Tag the transfer'),
  'Tag the transfer': tag(tagsOf('QUEUED_SPECIALIST'), onward('Connecting P-ORDER-8')),
  'Connecting P-ORDER-8': say(words('connecting'), { next: 'Recorded before' }),
  // Who was told before talking to the agent is not told again; who was not is not recorded now either.
  'Recorded before': compare(attribute('recorded'), {
    when: { ON: 'Record again' },
    otherwise: 'Specialist available',
  }),
  'Record again': recordTheCall('Specialist available'),
});

/** The quick connect has set the queue; when nobody is signed in there, the queue flow leads on to customer service (P-ORDER-6). */
const toTheDesk = () => ({
  ...specialistFree('Waiting for the desk'),
  // Without that flow a caller would wait for ever, and in silence.
  'Waiting for the desk': hook('CustomerQueue', reference('flow', 'order-desk-queue'), {
    next: 'Queue for the desk',
    failed: 'Our fault P-X-7',
  }),
  'Queue for the desk': enterQueue({ full: 'Nobody P-ORDER-6', failed: 'Nobody P-ORDER-6' }),
});

/** The agent who handed the call over is gone: whoever can't reach the desk gets another one. `transferred` has the queue flow tag and record. */
const backToService = () => ({
  'Nobody P-ORDER-6': say(words('nobody'), { next: 'To customer service' }),
  'Our fault P-X-7': say(words('fault'), { next: 'To customer service' }),
  'To customer service': remember({ desk: 'SERVICE', transferred: 'YES' }, onward('Waiting for service')),
  'Waiting for service': hook('CustomerQueue', reference('flow', 'service-queue'), onward('Aim at service')),
  'Aim at service': aimAt(attribute('serviceQueue'), { next: 'Queue for service', failed: 'Aim at the fallback' }),
  'Queue for service': enterQueue({ full: 'Service full', failed: 'Aim at the fallback' }),
});

const goodbye = () => ({
  'Goodbye P-X-5': say(words('goodbye'), { next: 'Hang up' }),
  'Hang up': disconnect(),
});

/**
 * An agent hands a call over to the specialist desk (服务商专席): the caller is told so and waits for a specialist like one who came by key.
 * Source: ORDER-07, ORDER-08, ORDER-12, P-ORDER-6, P-ORDER-8, story 15.
 */
export const orderDeskTransfer = (): Flow =>
  flow({
    name: 'order-desk-transfer',
    type: 'QUEUE_TRANSFER',
    summary: 'Brings a caller whom an agent hands over to the specialist desk, or back to customer service',
    start: 'Chinese voice',
    blocks: { ...preparation(), ...toTheDesk(), ...backToService(), ...serviceFull(), ...goodbye() },
  });
