import { randomBytes } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import * as z from 'zod';
import { instant, type PublishedEvent, publishedEventSchema, toIso } from '#domain/kernel';
import { causingTypes, dispatchingTypes, type MessageSettings } from '#domain/messages';
import { batchAnswer } from '#functions/messages/deliver/definition';
import { writeAddresses } from '#platform/account-addresses';
import { splitDataKey } from '#platform/crypto';
import { writeMessageSettings } from '#platform/messages-settings';
import { gatewayServer } from './gateway-server.ts';
import { startTenantTables } from './tenant-tables.ts';

const blob = randomBytes(64);
const secretKey = 'k'.repeat(64);
/** What a tenant's numbers are hidden and addressed with. */
export const keys = splitDataKey(blob);

const tenantRow = {
  ...{ pk: 'TENANTS', sk: 'TENANT#gx', tenant: 'gx', name: '广西电信', status: 'ACTIVE', instanceId: 'i-1' },
  ...{ timeZone: 'Asia/Shanghai', products: ['legal-hotline'], wrappedKey: 'd3JhcHBlZA==', keyVersion: 1 },
};
const portRow = { pk: 'GATEWAY#gx-sms', sk: 'PORT#10620114', tenant: 'gx' };

const imitateCloud = () => {
  const session = { AccessKeyId: 'local', SecretAccessKey: 'local', SessionToken: 'local', Expiration: new Date(8e15) };
  mockClient(STSClient).on(AssumeRoleCommand).resolves({ Credentials: session });
  mockClient(KMSClient).on(DecryptCommand).resolves({ Plaintext: blob });
  mockClient(SecretsManagerClient)
    .on(GetSecretValueCommand, { SecretId: 'hutong/gx/message-gateway' })
    .resolves({ SecretString: JSON.stringify({ key: secretKey }) });
  const topic = mockClient(SNSClient);
  topic.on(PublishCommand).resolves({ MessageId: 'x' });
  return topic;
};

const environment = {
  ...{ AWS_REGION: 'ap-northeast-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  ...{ DIRECTORY_TABLE: 'hutong.directory', TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data' },
  MESSAGE_TOPIC_ARN: 'arn:aws:sns:ap-northeast-1:111122223333:hutong-messages.fifo',
};

const invoke = (handler: unknown, event: unknown): Promise<unknown> => {
  if (typeof handler !== 'function') throw new Error('This module exports no handler');
  return Promise.resolve(Reflect.apply(handler, undefined, [event, { functionName: 'hutong-test' }, {}]));
};

const loadHandlers = async () => ({
  request: (await import('#functions/messages/request/handler')).handler,
  send: (await import('#functions/messages/send/handler')).handler,
  deliver: (await import('#functions/messages/deliver/handler')).handler,
  assess: (await import('#functions/messages/assess/handler')).handler,
  receipt: (await import('#functions/messages/receive-receipt/handler')).handler,
  text: (await import('#functions/messages/receive-text/handler')).handler,
});

const answered = z.object({ done: z.boolean(), version: z.number(), sleepSeconds: z.number() });
const replied = z.object({ statusCode: z.number(), body: z.string() });

const loadCloud = async () => {
  const tables = await startTenantTables();
  const gateway = await gatewayServer(secretKey);
  const topic = imitateCloud();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const where = await tables.dynamo.config.endpoint?.();
  if (!where) throw new Error('DynamoDB Local has no address');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://${where.hostname}:${where.port}`);
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const row of [tenantRow, portRow])
    await tables.dynamo.send(new PutItemCommand({ TableName: 'hutong.directory', Item: marshall(row) }));
  return { tables, gateway, topic, handlers: await loadHandlers() };
};
type Parts = Awaited<ReturnType<typeof loadCloud>>;

interface Seen {
  readonly events: Set<string>;
  readonly asleep: Map<string, number>;
  published: number;
  /** How often everything comes. */
  copies: number;
}

const rowsOf = async ({ tables }: Parts, TableName: string): Promise<readonly Record<string, unknown>[]> => {
  const { Items = [] } = await tables.dynamo.send(new ScanCommand({ TableName, ConsistentRead: true }));
  return Items.map((item) => unmarshall(item));
};

const clear = async (parts: Parts, TableName: string): Promise<void> => {
  for (const { pk, sk } of await rowsOf(parts, TableName))
    await parts.tables.dynamo.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) }));
};

const newsIn = async (parts: Parts, seen: Seen): Promise<readonly PublishedEvent[]> =>
  (await rowsOf(parts, 'hutong.gx.journal'))
    .filter(({ eventId }) => !seen.events.has(String(eventId)))
    .map(({ pk, sk, ...row }) => publishedEventSchema.parse({ ...row, subject: pk, version: Number(sk) }))
    .toSorted((a, b) => a.at - b.at || a.version - b.version);

const tellFunctions = async ({ handlers }: Parts, seen: Seen, event: PublishedEvent): Promise<void> => {
  seen.events.add(event.eventId);
  const envelope = { time: toIso(event.at), detail: { ...event, at: toIso(event.at) } };
  for (let i = 0; i < seen.copies; i += 1) {
    if (causingTypes.includes(event.type)) await invoke(handlers.request, envelope);
    if (dispatchingTypes.includes(event.type)) await invoke(handlers.send, envelope);
  }
  const begins = event.type === 'message.deferred' && !seen.asleep.has(event.subject);
  if (begins) seen.asleep.set(event.subject, Date.now());
};

const deliverPublished = async ({ handlers, topic }: Parts, seen: Seen): Promise<void> => {
  const calls = topic.commandCalls(PublishCommand).slice(seen.published);
  seen.published += calls.length;
  const Records = calls.map(({ args: [{ input }] }, i) => ({
    ...{ messageId: `r${i}`, body: input.Message, attributes: { MessageGroupId: input.MessageGroupId } },
  }));
  for (let i = 0; i < seen.copies && Records.length > 0; i += 1) await invoke(handlers.deliver, { Records });
};

const wakeProcess = async ({ handlers }: Parts, seen: Seen, subject: string): Promise<void> => {
  const answer = answered.parse(await invoke(handlers.assess, { tenant: 'gx', subject, generation: 1 }));
  if (answer.done) seen.asleep.delete(subject);
  else seen.asleep.set(subject, Date.now() + answer.sleepSeconds * 1000);
};

/** Passes on what has come to lie in journal and topic: the part of the cloud between the functions. */
const carrierOf = (parts: Parts, seen: Seen) => {
  const tell = (event: PublishedEvent): Promise<void> => tellFunctions(parts, seen, event);

  const settle = async (): Promise<void> => {
    const events = await newsIn(parts, seen);
    for (const event of events) await tell(event);
    await deliverPublished(parts, seen);
    if (events.length > 0) await settle();
  };

  const until = async (iso: string): Promise<void> => {
    await settle();
    const due = [...seen.asleep].toSorted(([, a], [, b]) => a - b)[0];
    if (!due || due[1] > Date.parse(iso)) {
      vi.setSystemTime(Date.parse(iso));
      return;
    }
    vi.setSystemTime(Math.max(due[1], Date.now()));
    await wakeProcess(parts, seen, due[0]);
    await until(iso);
  };
  return { tell, settle, until };
};

/** Calls the functions that queue and gateway reach. */
const callsFromOutside = ({ gateway, handlers }: Parts) => ({
  /** Hands records of the queue to the function, and says which are to come again. */
  deliver: async (Records: readonly object[]) =>
    batchAnswer.parse(await invoke(handlers.deliver, { Records })).batchItemFailures.map((one) => one.itemIdentifier),
  /** What the gateway reports to us, signed unless told otherwise. */
  report: async (path: 'receipts' | 'inbound', body: object, headers?: Readonly<Record<string, string>>) => {
    const text = JSON.stringify(body);
    const event = { body: text, headers: headers ?? gateway.signed(text), pathParameters: { gateway: 'gx-sms' } };
    return replied.parse(await invoke(path === 'receipts' ? handlers.receipt : handlers.text, event)).statusCode;
  },
});

/**
 * The functions of the messages against DynamoDB Local and a gateway over HTTP. Journal events and what is published go on to the next
 * function in the order in which they lie there; the clock stands until it is moved.
 */
export const startMessageCloud = async () => {
  const parts = await loadCloud();
  const { gateway, tables } = parts;
  const { dynamo } = tables;
  const seen: Seen = { events: new Set(), asleep: new Map(), published: 0, copies: 1 };
  const { tell, settle, until } = carrierOf(parts, seen);
  return {
    ...{ dynamo, gateway, settle, eventsOf: tables.eventsOf, ...callsFromOutside(parts) },
    /** Lets time pass; the long processes wake when they are due. */
    until,
    now: () => Date.now(),
    /** An empty cloud, ten in the morning. */
    begin: async (settings: MessageSettings | undefined, copies: number) => {
      for (const table of ['hutong.gx.records', 'hutong.gx.journal']) await clear(parts, table);
      seen.events.clear();
      seen.asleep.clear();
      Object.assign(seen, { copies, published: parts.topic.commandCalls(PublishCommand).length });
      gateway.reset();
      vi.setSystemTime(Date.parse('2025-03-04T02:00:00Z'));
      await writeMessageSettings(dynamo, 'gx', settings);
      await writeAddresses(dynamo, 'gx', { 'message-gateway': gateway.url });
    },
    /** Something happens that may ask for a text. */
    happen: async (event: Omit<PublishedEvent, 'tenant' | 'eventId' | 'at'>) => {
      const eventId = `${event.subject}#${String(event.version).padStart(10, '0')}`;
      await tell({ ...event, tenant: 'gx', eventId, at: instant(Date.now()) });
      await settle();
    },
    put: (row: Readonly<Record<string, unknown>>) =>
      dynamo.send(new PutItemCommand({ TableName: 'hutong.gx.records', Item: marshall(row) })),
    rows: () => rowsOf(parts, 'hutong.gx.records'),
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await gateway.stop();
      await tables.stop();
    },
  };
};
export type MessageCloud = Awaited<ReturnType<typeof startMessageCloud>>;
