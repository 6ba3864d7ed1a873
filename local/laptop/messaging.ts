import { join } from 'node:path';
import type { RestApi } from '../api/rest-api.ts';
import type { QueueMapping } from '../assembly/message-ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { DeadLetters } from '../events/dead-letters.ts';
import { createQueueMappings, type QueueMappings } from '../events/queue-mappings.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createVault, type Vault } from '../gateway/secrets/vault.ts';
import type { LambdaRuntime } from '../lambda/runtime.ts';
import { type Queues, startQueues } from '../queues/queues.ts';
import { type Outside, startOutside } from './outside.ts';

/** All that texts need: topics, queues and what empties them, secrets, and whom the tenants have accounts with. */
export interface Messaging {
  readonly queues: Queues;
  readonly mappings: QueueMappings;
  readonly vault: Vault;
  readonly outside: Outside;
  /** Forgets topics, queues, messages, texts and mishaps. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

export interface MessagingParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly region: string;
  readonly log: (line: string) => void;
  /** Where values, waiting messages and texts are kept; in memory when absent. */
  readonly directory?: string | undefined;
  readonly lambda: LambdaRuntime;
  readonly deadLetters: DeadLetters;
  readonly gateway: () => Gateway;
  readonly restApi: () => RestApi;
}

/** What Lambda itself does with a queue, in the name of the function's role. */
const taking = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

const refuseTaking = ({ lambda, gateway }: MessagingParts, { functionArn, queueArn }: QueueMapping) => {
  const roleArn = lambda.functions.find(({ arn }) => arn === functionArn)?.roleArn;
  if (roleArn === undefined) return `there is no function ${functionArn}`;
  const { iam, sessions } = gateway();
  const session = sessions.issue({ roleArn, sessionName: 'event-source-mapping' });
  const denied = taking
    .map((action) => ({ action, ...iam.judgeShared(session, { action, resource: queueArn }) }))
    .find(({ verdict }) => verdict !== 'ALLOWED');
  return denied && `${roleArn} is not authorized to perform: ${denied.action}: ${denied.because}`;
};

/** Starts topics, queues, secrets and the gateways; nothing is in them yet. */
export const startMessaging = async (parts: MessagingParts): Promise<Messaging> => {
  const { clock, inFlight, region, log, directory } = parts;
  const inState = (name: string) => (directory === undefined ? undefined : join(directory, name));
  const [queues, outside] = await Promise.all([startQueues(region, inState('queues.json')), startOutside(parts)]);
  const mappings = createQueueMappings({
    ...{ queues, clock, inFlight, region, lambda: parts.lambda, deadLetters: parts.deadLetters, warn: log },
    refuse: (mapping) => refuseTaking(parts, mapping),
    maySend: ({ topicArn, queueArn }) =>
      parts.gateway().iam.serviceMay('sns.amazonaws.com', 'sqs:SendMessage', queueArn, topicArn),
  });
  return {
    queues,
    mappings,
    vault: createVault(outside.elsewhere, directory),
    outside,
    renew: async () => {
      outside.clear();
      await queues.renew();
    },
    stop: async () => {
      await mappings.stop();
      await queues.stop();
      await outside.stop();
    },
  };
};
