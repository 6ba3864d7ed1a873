import * as z from 'zod';
import type { QueueSpec, QueuesPort, TopicSpec, TopicsPort } from '../assembly/message-ports.ts';
import { type Emulator, type EmulatorReply, inEmulator, startEmulator } from './emulator.ts';
import { inspectedSchema, readKept, requestsFor, waitingIn, writeKept } from './kept.ts';
import { type ReceivedMessage, receivedSchema } from './received.ts';

export interface Subscription {
  readonly topicArn: string;
  readonly queueArn: string;
}

/** Topics and queues of the laptop: the ports that templates fill, and the messages themselves, without a judge. */
export interface Queues extends QueuesPort, TopicsPort {
  queue(queue: QueueSpec): Promise<void>;
  findQueue(nameArnOrUrl: string): QueueSpec | undefined;
  readonly subscriptions: readonly Subscription[];
  /** Forwards an SQS operation; queues are named by their URLs. */
  sqs(operation: string, body: unknown): Promise<EmulatorReply>;
  /** Forwards an SNS request; the topic is named by its ARN in this account. */
  sns(form: URLSearchParams): Promise<EmulatorReply>;
  /** Takes up to ten messages that are in sight; of one message group only the first, until it is done with. */
  receive(queue: QueueSpec, atMost: number): Promise<readonly ReceivedMessage[]>;
  remove(queue: QueueSpec, receipt: string): Promise<void>;
  /** Puts a message that was taken back in its place. */
  putBack(queue: QueueSpec, receipt: string): Promise<void>;
  /** Forgets every topic, queue and message. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

/** As long as SQS allows: a message comes back when the laptop's clock says so, never by itself. */
const neverByItself = 43_200;

const receivedAll = z.object({ Messages: z.array(receivedSchema).default([]) });

const attributesOf = (queue: QueueSpec): Record<string, string> => ({
  VisibilityTimeout: String(queue.visibilitySeconds),
  ...(queue.fifo && { FifoQueue: 'true', ContentBasedDeduplication: String(queue.contentBasedDeduplication) }),
  ...(queue.redrive && {
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: inEmulator(queue.redrive.deadLetterArn),
      maxReceiveCount: queue.redrive.maximumReceives,
    }),
  }),
});

const withAttributes = (action: string, fields: Record<string, string>, attributes: Record<string, string>) =>
  new URLSearchParams({
    Action: action,
    ...fields,
    ...Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value], index) => [
        [`Attributes.entry.${index + 1}.key`, key],
        [`Attributes.entry.${index + 1}.value`, value],
      ]),
    ),
  });

const topicForm = ({ name, fifo, contentBasedDeduplication }: TopicSpec) =>
  withAttributes(
    'CreateTopic',
    { Name: name },
    fifo ? { FifoTopic: 'true', ContentBasedDeduplication: String(contentBasedDeduplication) } : {},
  );

const subscribeForm = ({ topicArn, queueArn }: Subscription) =>
  withAttributes(
    'Subscribe',
    { TopicArn: inEmulator(topicArn), Protocol: 'sqs', Endpoint: inEmulator(queueArn) },
    { RawMessageDelivery: 'true' },
  );

const accepted = async (what: string, reply: Promise<EmulatorReply>): Promise<unknown> => {
  const { status, body } = await reply;
  if (status !== 200) throw new Error(`fauxqs refused ${what}: ${body.toString()}`);
  return body.toString();
};

/** The messages of a queue, as whoever empties it needs them. */
const messagesOf = (emulator: () => Emulator): Pick<Queues, 'receive' | 'remove' | 'putBack'> => {
  const ask = async (operation: string, queue: QueueSpec, body: Readonly<Record<string, unknown>>) => {
    const reply = emulator().sqs(operation, { QueueUrl: queue.url, ...body });
    return accepted(`${operation} of ${queue.name}`, reply);
  };
  return {
    receive: async (queue, atMost) => {
      const answer = await ask('ReceiveMessage', queue, {
        MaxNumberOfMessages: Math.min(10, atMost),
        VisibilityTimeout: neverByItself,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      });
      return receivedAll.parse(JSON.parse(String(answer))).Messages;
    },
    remove: async (queue, receipt) => {
      await ask('DeleteMessage', queue, { ReceiptHandle: receipt });
    },
    putBack: async (queue, receipt) => {
      await ask('ChangeMessageVisibility', queue, { ReceiptHandle: receipt, VisibilityTimeout: 0 });
    },
  };
};

const nameOf = (nameArnOrUrl: string): string => nameArnOrUrl.split(/[:/]/).at(-1) ?? nameArnOrUrl;

const create = async (emulator: Emulator, queue: QueueSpec, kept: ReturnType<typeof readKept>): Promise<void> => {
  const body = { QueueName: queue.name, Attributes: attributesOf(queue) };
  await accepted(`the queue ${queue.name}`, emulator.sqs('CreateQueue', body));
  for (const request of requestsFor(queue.url, kept.get(queue.name) ?? []))
    await accepted(`a kept message of ${queue.name}`, emulator.sqs('SendMessage', request));
};

const keep = async (emulator: Emulator, queueNames: readonly string[], file: string): Promise<void> => {
  const entries = queueNames.map(
    async (name) => [name, waitingIn(inspectedSchema.parse(await emulator.inspect(name)))] as const,
  );
  writeKept(file, new Map(await Promise.all(entries)));
};

/**
 * Starts SNS and SQS, empty but for what waited when the laptop last stopped.
 *
 * @param region in which all topics and queues are
 * @param file where messages that wait are kept over restarts; nothing is kept when absent
 */
export const startQueues = async (region: string, file?: string): Promise<Queues> => {
  const state = { emulator: await startEmulator(region) };
  const kept = readKept(file);
  const queues = new Map<string, QueueSpec>();
  const topics = new Map<string, TopicSpec>();
  const subscriptions = new Map<string, Subscription>();
  const once = async <T>(known: Map<string, T>, key: string, value: T, make: () => Promise<unknown>) => {
    if (!known.has(key)) await make();
    known.set(key, value);
  };
  return {
    queue: (queue) => once(queues, queue.name, queue, () => create(state.emulator, queue, kept)),
    topic: (topic) =>
      once(topics, topic.arn, topic, () => accepted(`the topic ${topic.name}`, state.emulator.sns(topicForm(topic)))),
    subscribe: (subscription) =>
      once(subscriptions, `${subscription.topicArn} ${subscription.queueArn}`, subscription, () =>
        accepted(`the subscription to ${subscription.topicArn}`, state.emulator.sns(subscribeForm(subscription))),
      ),
    findQueue: (name) => queues.get(nameOf(name)),
    get subscriptions() {
      return [...subscriptions.values()];
    },
    sqs: (operation, body) => state.emulator.sqs(operation, body),
    sns: (form) => {
      const translated = new URLSearchParams(form);
      translated.set('TopicArn', inEmulator(form.get('TopicArn') ?? ''));
      return state.emulator.sns(translated);
    },
    ...messagesOf(() => state.emulator),
    renew: async () => {
      for (const known of [queues, topics, subscriptions]) known.clear();
      await state.emulator.stop();
      state.emulator = await startEmulator(region);
    },
    stop: async () => {
      if (file !== undefined) await keep(state.emulator, [...queues.keys()], file);
      await state.emulator.stop();
    },
  };
};
