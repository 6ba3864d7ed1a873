import { anyoneOnline, compare, type Flow, flow, menu, music, onward, rounds, say, speakChinese } from '#flows/kit';
import { attribute, toService } from '#flows/modules';
import { registration } from './request.ts';
import { words } from './words.ts';

const ROUND = 30;
/** Longer than a specialist's telephone rings. */
const RINGING = 25;
/** How long the key may be thought about after the words. */
const KEY = 5;
/** Ten minutes, then customer service. */
const ROUNDS = 20;

/** P-ORDER-3 each 30 s; music alone while somebody who is free is being rung. */
const waiting = () => ({
  'Chinese voice': speakChinese(onward('Specialist being rung')),
  'Specialist being rung': compare(attribute('deskFree'), {
    when: { YES: 'Music while ringing' },
    otherwise: 'Rounds',
  }),
  'Music while ringing': music(RINGING, onward('Rounds')),
  Rounds: rounds(ROUNDS, { again: 'Specialist signed in', done: 'Nobody P-ORDER-6', failed: 'Nobody P-ORDER-6' }),
  'Specialist signed in': anyoneOnline(attribute('specialistQueue'), {
    some: 'Busy P-ORDER-3',
    none: 'Nobody P-ORDER-6',
    failed: 'Busy P-ORDER-3',
  }),
  'Busy P-ORDER-3': menu({
    ssml: words('deskBusy'),
    seconds: KEY,
    keys: { 1: 'Register the demand', 0: 'A breath of music' },
    wrongKey: 'Rest of the round',
    noKey: 'Rest of the round',
    failed: 'Rest of the round',
  }),
  'Rest of the round': music(ROUND - KEY, onward('Rounds')),
  'Nobody P-ORDER-6': say(words('nobody'), { next: 'A breath of music' }),
});

/** Waiting for the specialist desk: who would rather be rung back presses 1. Source: ORDER-04, ORDER-14, P-ORDER-3, story 9. */
export const orderDeskQueue = (): Flow =>
  flow({
    name: 'order-desk-queue',
    type: 'CUSTOMER_QUEUE',
    summary:
      'Waiting for the specialist desk, until one is free, the caller wants to be rung back or ten minutes are over',
    start: 'Chinese voice',
    blocks: { ...waiting(), ...registration('A breath of music'), ...toService() },
  });
