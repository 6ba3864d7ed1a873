import type { Exchange } from '../exchange.ts';
import type { Contact, Flow, Queue, Run } from '../model.ts';
import { join } from './line.ts';
import { offerQueue } from './router.ts';
import { succeed } from './succession.ts';
import { startFlow } from './talk.ts';

/** A queue flow that took no time starts over after so long. */
const leastRoundMs = 1000;

const isQueued = (contact: Contact): boolean => contact.phase === 'QUEUE';

const runQueueFlow = (exchange: Exchange, contact: Contact, flow: Flow): void => {
  const startOver = ({ startedAt }: Run): void => {
    const now = exchange.clock.now();
    const again = (): void => {
      if (isQueued(contact)) runQueueFlow(exchange, contact, flow);
    };
    if (now - startedAt >= leastRoundMs) again();
    else exchange.clock.at(now + leastRoundMs, again);
  };
  startFlow(exchange, contact, flow, 'CALLER', startOver);
};

/** Profiles that serve a queue only after a delay are asked again when it has passed. */
const askAgainLater = (exchange: Exchange, contact: Contact, queue: Queue): void => {
  for (const { delayMs } of queue.servedBy)
    if (delayMs > 0 && contact.inLine)
      exchange.clock.at(contact.enqueuedAt + delayMs, () => offerQueue(exchange, queue));
};

/** Puts a contact into a queue: an agent who is free is rung first, then the queue flow begins (music when none is set). */
export const enqueue = (exchange: Exchange, contact: Contact, queue: Queue): void => {
  exchange.arrivals.last += 1;
  contact.order = exchange.arrivals.last;
  contact.queue = queue;
  contact.target = queue;
  contact.enqueuedAt = exchange.clock.now();
  contact.phase = 'QUEUE';
  exchange.announce('QUEUED', contact);
  join(queue.line, contact);
  offerQueue(exchange, queue);
  askAgainLater(exchange, contact, queue);
  if (!isQueued(contact)) return;
  const flow = contact.hooks.CustomerQueue;
  if (flow === undefined) exchange.voice.music({ contact, side: 'CALLER' });
  else runQueueFlow(exchange, contact, flow);
};

/**
 * From one queue to another: the old contact ends, a new one with the same attributes and hooks begins. Loop counts and Lambda results stay behind.
 */
export const requeue = (exchange: Exchange, old: Contact, queue: Queue): void => {
  enqueue(exchange, succeed(exchange, old, 'QUEUE_TRANSFER', undefined), queue);
};
