import { changeQueue, disconnect, hook, music, onward, reference, remember, rounds, say, tag } from '../kit/index.ts';
import { attribute, said } from './attributes.ts';

const ROUND = 30;
const TRIES = 20;

/**
 * Out of a queue of specialists into that of customer service; refused while somebody is being rung, so it is tried again.
 * `To customer service` begins it, and `Our fault P-X-7` says sorry first; the flow has `Goodbye P-X-5` for who can't be taken.
 */
export const toService = () => ({
  'Our fault P-X-7': say(said('fault'), { next: 'A breath of music' }),
  // Connect changes queues only after prompts in a loop.
  'A breath of music': music(1, onward('To customer service')),
  'To customer service': remember({ desk: 'SERVICE', transferred: 'YES' }, onward('Waiting for service')),
  'Waiting for service': hook('CustomerQueue', reference('flow', 'service-queue'), onward('Tag as transferred')),
  // Who leaves this queue for the other has not given up: the tag tells, since Connect's events do not.
  'Tag as transferred': tag({ outcome: 'TRANSFERRED' }, onward('Queue for service')),
  'Queue for service': changeQueue(attribute('serviceQueue'), { full: 'Tries', failed: 'Tries' }),
  Tries: rounds(TRIES, { again: 'Service busy P-X-6', done: 'Missed', failed: 'Missed' }),
  'Service busy P-X-6': music(ROUND, onward('Queue for service'), said('serviceBusy')),
  Missed: tag({ outcome: 'MISSED' }, onward('Goodbye P-X-5')),
  'Hang up': disconnect(),
});
