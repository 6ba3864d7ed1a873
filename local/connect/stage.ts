import { setAttributes } from './attributes.ts';
import type { Exchange } from './exchange.ts';
import type { Stage } from './flow/action.ts';
import type { ConnectSettings } from './interface.ts';
import type { Queue, Run } from './model.ts';
import type { Resources } from './resources.ts';
import { isOpen } from './routing/hours.ts';
import { readMetric } from './routing/metrics.ts';
import { enqueue, requeue } from './routing/queueing.ts';
import { endCall } from './routing/release.ts';
import { startFlow } from './routing/talk.ts';

const admission = (queue: Queue): ReturnType<Stage['admission']> => {
  if (!queue.enabled) return 'NoMatchingError';
  return queue.line.size + queue.ringing.size >= queue.maxContacts ? 'QueueAtCapacity' : undefined;
};

const interruptLater =
  (exchange: Exchange): Stage['interruptLater'] =>
  (run, milliseconds, block, branch) => {
    if (run.alarm !== undefined) return false;
    run.alarm = exchange.clock.at(exchange.clock.now() + milliseconds, () => {
      run.alarm = undefined;
      exchange.interpreter.interrupt(run, block, branch);
    });
    return true;
  };

/** What an inbound flow does when it ends without saying more: it disconnects. */
export const disconnectAtEnd =
  (exchange: Exchange) =>
  ({ contact }: Run): void =>
    endCall(exchange, contact, 'SYSTEM', 'CONTACT_FLOW_DISCONNECT');

interface StageParts {
  readonly exchange: Exchange;
  readonly resources: Resources;
  readonly settings: ConnectSettings;
  readonly invoke: Stage['invoke'];
  readonly percent: () => number;
}

/** What blocks may do, put together from the parts of the exchange. */
export const createStage = ({ exchange, resources, settings, invoke, percent }: StageParts): Stage => {
  const { clock, voice } = exchange;
  const sameInstance = <T extends { readonly instanceArn: string }>(run: Run, one: T | undefined): T | undefined =>
    one?.instanceArn === run.contact.instanceArn ? one : undefined;
  return {
    now: () => clock.now(),
    percent,
    say: voice.say,
    listen: voice.listen,
    loop: voice.loop,
    pause: voice.pause,
    interruptLater: interruptLater(exchange),
    depart: (run, departure) => {
      run.departure = departure;
    },
    invoke,
    queue: (run, reference) => sameInstance(run, resources.queues.get(reference)),
    hoursOpen: (_, reference) => {
      const hours = resources.hours.get(reference);
      return hours === undefined ? undefined : isOpen(hours, clock.now());
    },
    flow: (run, reference, type) => {
      const flow = sameInstance(run, resources.flows.get(reference));
      return flow?.type === type ? flow : undefined;
    },
    metric: (queue, metric) => readMetric(queue, metric, clock.now()),
    admission,
    enqueue: (run, queue) => enqueue(exchange, run.contact, queue),
    requeue: (run, queue) => requeue(exchange, run.contact, queue),
    jump: (run, flow) => startFlow(exchange, run.contact, flow, run.side, run.ended),
    disconnect: disconnectAtEnd(exchange),
    setAttributes: (run, changes) => setAttributes(run.contact.attributes, changes, settings.emptyAttribute ?? 'clear'),
    tagsChanged: (run) => exchange.announce('CONTACT_DATA_UPDATED', run.contact),
  };
};
