import { caller, flowContent, hotline, instanceArn } from '../../test/local/connect/exchange.ts';
import { openHotline } from './hotline.ts';

const crowdNumber = '+815000000001';
const events = 1000;
/** Calls that come in before the Lambdas of all of them are answered. */
const together = 50;

/** Straight into the lawyers' queue, with music: what a crowd that waits costs in memory is kept small. */
const straightIn = flowContent({
  Aim: {
    type: 'UpdateContactTargetQueue',
    parameters: { QueueId: `${instanceArn}/Queue/lawyers` },
    next: 'Go',
    errors: { NoMatchingError: 'End' },
  },
  Go: {
    type: 'TransferContactToQueue',
    parameters: {},
    next: 'End',
    errors: { QueueAtCapacity: 'End', NoMatchingError: 'End' },
  },
  End: { type: 'DisconnectParticipant' },
});

/** The deployed hotline, no lawyer free, and so many waiting already. Who reaches the lawyer hangs up at once. */
export const openQueue = (waiting: number) => {
  const center = openHotline('MEMBER');
  const { engine, seat } = center;
  seat.setStatus('Offline');
  center.number(crowdNumber, center.flow('crowd', 'CONTACT_FLOW', straightIn));
  const dial = (to: string) => {
    const call = engine.dial({ from: caller, to });
    call.subscribe(({ type }) => {
      if (type !== 'agent') return;
      seat.setStatus('Offline');
      call.hangUp();
      seat.finish(call.id);
    });
    return call;
  };
  return { ...center, dial, calls: Array.from({ length: waiting }, () => dial(crowdNumber)), next: { place: 0 } };
};

type OpenQueue = ReturnType<typeof openQueue>;

const cpuPerEvent = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  for (let round = 0; round < events / together; round += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / events;
};

const arrive = async ({ dial, inFlight }: OpenQueue) => {
  const calls = Array.from({ length: together }, () => dial(hotline));
  await inFlight.idle();
  return calls;
};

/** Microseconds for one member who calls and joins the end, and one who hangs up somewhere in the middle. */
export const joinAndLeave = (queue: OpenQueue): Promise<number> =>
  cpuPerEvent(async () => {
    for (const call of await arrive(queue)) {
      const place = (queue.next.place * 7919) % queue.calls.length;
      queue.calls[place]?.hangUp();
      queue.calls[place] = call;
      queue.next.place += 1;
    }
  });

/** Microseconds for one member who calls and joins the end, and a lawyer who serves the oldest and wraps up. */
export const serveOldest = (queue: OpenQueue): Promise<number> =>
  cpuPerEvent(async () => {
    await arrive(queue);
    for (let served = 0; served < together; served += 1) queue.seat.setStatus('Available');
  });
