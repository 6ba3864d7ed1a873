import {
  compare,
  disconnect,
  type Flow,
  flow,
  music,
  onward,
  recordTheCall,
  rounds,
  say,
  speakChinese,
  tag,
} from '../kit/index.ts';
import { attribute, said, tagsOf } from './attributes.ts';

/** Announcements after the first one, until ten minutes are over. */
const MORE_ROUNDS = 19;

/**
 * Waiting for customer service: music, P-X-6 each 30 s, after ten minutes a goodbye and a missed call.
 * The first 30 s are music alone, because a free agent may be ringing. Source: "Ringing and busy", LEGAL-18.
 */
export const serviceQueue = (): Flow =>
  flow({
    name: 'service-queue',
    type: 'CUSTOMER_QUEUE',
    summary: 'Waiting for customer service, at most ten minutes',
    start: 'Chinese voice',
    blocks: {
      'Chinese voice': speakChinese(onward('From another queue')),
      // A transfer from queue to queue makes a new contact, without the tags and the recording of the old one.
      'From another queue': compare(attribute('transferred'), { when: { YES: 'Tag again' }, otherwise: 'Music first' }),
      'Tag again': tag(tagsOf('QUEUED_SERVICE'), onward('Recorded before')),
      'Recorded before': compare(attribute('recorded'), { when: { ON: 'Record again' }, otherwise: 'Music first' }),
      'Record again': recordTheCall('Music first'),
      'Music first': music(30, onward('Rounds')),
      Rounds: rounds(MORE_ROUNDS, { again: 'Busy P-X-6', done: 'Missed', failed: 'Missed' }),
      'Busy P-X-6': music(30, onward('Rounds'), said('serviceBusy')),
      Missed: tag({ outcome: 'MISSED' }, onward('Goodbye P-X-5')),
      'Goodbye P-X-5': say(said('goodbye'), { next: 'Hang up' }),
      'Hang up': disconnect(),
    },
  });
