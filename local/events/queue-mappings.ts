import type { QueueMapping } from '../assembly/message-ports.ts';
import type { Queues, Subscription } from '../queues/queues.ts';
import { type QueuePoller, startQueuePoller } from './queue-poller.ts';
import type { QueuePollerParts } from './queue-returns.ts';

/** All event source mappings of queues. */
export interface QueueMappings {
  map(mapping: QueueMapping): void;
  /**
   * Starts reading; mappings that read already go on.
   *
   * @throws when a function's role may not take from its queue, when there is no such queue, or when a topic may not send to one.
   */
  start(): void;
  /** Something was sent to a topic or a queue. */
  sent(): void;
  /** Stops reading and forgets the mappings. */
  stop(): Promise<void>;
}

export interface QueueMappingParts extends Omit<QueuePollerParts, 'mapping' | 'queue' | 'queues'> {
  readonly queues: Pick<Queues, 'receive' | 'remove' | 'putBack' | 'findQueue' | 'subscriptions'>;
  /** Why the function's role may not take from the queue; undefined when it may. */
  readonly refuse: (mapping: QueueMapping) => string | undefined;
  /** Whether the queue's policy lets the topic send to it. On AWS a refused message is lost without a word. */
  readonly maySend: (subscription: Subscription) => boolean;
}

/** Creates an empty set of mappings. */
export const createQueueMappings = ({ refuse, maySend, queues, ...parts }: QueueMappingParts): QueueMappings => {
  const mappings = new Map<string, QueueMapping>();
  const pollers = new Map<string, QueuePoller>();
  const begin = (id: string, mapping: QueueMapping) => {
    const queue = queues.findQueue(mapping.queueArn);
    const refusal = queue ? refuse(mapping) : 'there is no such queue';
    if (!queue || refusal !== undefined)
      throw new Error(`The queue ${mapping.queueArn} cannot be read: ${String(refusal)}`);
    pollers.set(id, startQueuePoller({ ...parts, queues, mapping, queue }));
  };
  return {
    map: (mapping) => {
      mappings.set(`${mapping.functionArn} ${mapping.queueArn}`, mapping);
    },
    start: () => {
      const mute = queues.subscriptions.find((subscription) => !maySend(subscription));
      if (mute) throw new Error(`No policy of ${mute.queueArn} lets ${mute.topicArn} send to it (sqs:SendMessage)`);
      for (const [id, mapping] of mappings) if (!pollers.has(id)) begin(id, mapping);
    },
    sent: () => {
      for (const poller of pollers.values()) poller.wake();
    },
    stop: async () => {
      mappings.clear();
      const running = [...pollers.values()];
      pollers.clear();
      await Promise.all(running.map((poller) => poller.stop()));
    },
  };
};
