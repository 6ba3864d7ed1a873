import { join } from 'node:path';
import * as z from 'zod';
import type { RestApi } from '../api/rest-api.ts';
import type { QueueMapping } from '../assembly/message-ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Wire } from '../dynamodb/wire.ts';
import type { DeadLetters } from '../events/dead-letters.ts';
import { createQueueMappings, type QueueMappings } from '../events/queue-mappings.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createVault, type Elsewhere, type Vault } from '../gateway/secrets/vault.ts';
import type { LambdaRuntime } from '../lambda/runtime.ts';
import type { Port } from '../messages/accounts.ts';
import { type Simulator, startSimulator } from '../messages/simulator.ts';
import type { CallProduct } from '../messages/webhooks.ts';
import { type Queues, startQueues } from '../queues/queues.ts';

/** All that texts need: topics, queues and what empties them, secrets, and the carriers' gateways with the phones behind them. */
export interface Messaging {
  readonly queues: Queues;
  readonly mappings: QueueMappings;
  readonly vault: Vault;
  readonly simulator: Simulator;
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

const scan = {
  TableName: 'hutong.directory',
  FilterExpression: 'begins_with(pk, :gateway) AND begins_with(sk, :port)',
  ExpressionAttributeValues: { ':gateway': { S: 'GATEWAY#' }, ':port': { S: 'PORT#' } },
};
const text = z.object({ S: z.string() });
const rowSchema = z.object({ pk: text, sk: text, tenant: text });
const scannedSchema = z.object({ Items: z.array(rowSchema).optional() });

const afterSign = (key: string): string => key.slice(key.indexOf('#') + 1);

/** The directory's ports; none where an assembly has no such table. */
const readPorts = async (dynamoDb: Wire): Promise<readonly Port[]> => {
  const { status, body } = await dynamoDb('DynamoDB_20120810.Scan', Buffer.from(JSON.stringify(scan)));
  if (status !== 200) return [];
  const { Items = [] } = scannedSchema.parse(JSON.parse(body.toString()));
  return Items.map(({ pk, sk, tenant }) => ({ gateway: afterSign(pk.S), port: afterSign(sk.S), tenant: tenant.S }));
};

const callProduct =
  (restApi: () => RestApi): CallProduct =>
  async ({ path, headers, body }) => {
    const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
    const about = { query: new URLSearchParams(), headers: listed, sourceIp: '127.0.0.1' };
    return (await restApi().handle({ method: 'POST', path, body, ...about })).status;
  };

/** `hutong/gx/message-gateway` is the account of tenant gx: the carrier's address becomes the simulator's. */
const accountAt =
  (simulator: Simulator): Elsewhere =>
  (secretName, fields) => {
    const tenant = secretName.split('/')[1] ?? secretName;
    return 'url' in fields ? { ...fields, url: simulator.open(tenant, String(fields.key)) } : fields;
  };

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
  const [queues, simulator] = await Promise.all([
    startQueues(region, inState('queues.json')),
    startSimulator({
      ...{ clock, inFlight, callProduct: callProduct(parts.restApi) },
      ports: () => readPorts(parts.gateway().dynamoDb),
      ...(directory && { file: join(directory, 'texts.json') }),
    }),
  ]);
  const mappings = createQueueMappings({
    ...{ queues, clock, inFlight, region, lambda: parts.lambda, deadLetters: parts.deadLetters, warn: log },
    refuse: (mapping) => refuseTaking(parts, mapping),
    maySend: ({ topicArn, queueArn }) =>
      parts.gateway().iam.serviceMay('sns.amazonaws.com', 'sqs:SendMessage', queueArn, topicArn),
  });
  return {
    queues,
    mappings,
    vault: createVault(accountAt(simulator), directory),
    simulator,
    renew: async () => {
      simulator.clear();
      await queues.renew();
    },
    stop: async () => {
      await mappings.stop();
      await queues.stop();
      await simulator.stop();
    },
  };
};
