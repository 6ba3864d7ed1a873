import { randomBytes, randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import type { Calendar, LocalDay } from '#domain/calendar';
import { toItem } from '#platform/codec';
import { tenantKey } from '#platform/keys';
import { writeCalendar } from '#platform/profiles';
import { writeSettings } from '#platform/ticket-settings';
import { findService } from '#services';
import { startTenantTables, type TenantTables } from './tenant-tables.ts';

/** The product whose tickets these are. */
export const product = 'legal-hotline';
const workday = ['09:00-17:30'];
const weekly = { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday };
const calendar: Calendar = { timeZone: 'Asia/Shanghai', weekly, followsOfficial: true, localDays: [] };

const environment = {
  ...{ AWS_REGION: 'ap-northeast-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  ...{ DIRECTORY_TABLE: 'hutong.directory', TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data' },
};

const imitateCloud = async ({ dynamo }: TenantTables): Promise<void> => {
  const session = { AccessKeyId: 'local', SecretAccessKey: 'local', SessionToken: 's', Expiration: undefined };
  mockClient(KMSClient)
    .on(DecryptCommand)
    .resolves({ Plaintext: randomBytes(64) });
  mockClient(STSClient).on(AssumeRoleCommand).resolves({ Credentials: session });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const endpoint = await dynamo.config.endpoint?.();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://${endpoint?.hostname}:${endpoint?.port}`);
};

const putterInto =
  ({ dynamo }: TenantTables) =>
  (TableName: string, item: object) =>
    dynamo.send(new PutItemCommand({ TableName, Item: toItem(item) }));

const furnish = async (tables: TenantTables): Promise<void> => {
  const tickets = findService(product)?.tickets;
  if (!tickets) throw new Error('the legal hotline is not sold');
  await putterInto(tables)('hutong.directory', {
    ...tenantKey('gx'),
    ...{ tenant: 'gx', name: '广西电信', status: 'ACTIVE', wrappedKey: 'd3JhcHBlZA==', keyVersion: 1 },
    ...{ instanceId: 'i-1', timeZone: 'Asia/Shanghai', products: [product] },
  });
  await writeSettings(tables.dynamo, 'gx', { products: { [product]: tickets } });
};

const handlers = {
  open: () => import('#functions/tickets/open/handler'),
  show: () => import('#functions/tickets/show/handler'),
  change: () => import('#functions/tickets/change/handler'),
  list: () => import('#functions/tickets/list/handler'),
  recompute: () => import('#functions/tickets/recompute/handler'),
  'open-on-event': () => import('#functions/tickets/open-on-event/handler'),
  assess: () => import('#functions/tickets/assess/handler'),
} as const;
type FunctionName = keyof typeof handlers;

const invoke = async (name: FunctionName, event: object): Promise<unknown> => {
  const { handler } = await handlers[name]();
  return Reflect.apply(handler, undefined, [event, { functionName: name }, {}]);
};

interface Asked {
  readonly as?: string;
  readonly role?: string;
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
}

const ask = async (name: FunctionName, { as = 'gx-101', role = 'service', path, query, body }: Asked) => {
  const claims = { 'custom:tenant': 'gx', 'cognito:username': as, 'cognito:groups': role };
  const answer: unknown = await invoke(name, {
    ...{ requestContext: { authorizer: { claims } }, pathParameters: path, queryStringParameters: query },
    body: JSON.stringify(body ?? {}),
  });
  const { statusCode, body: text } = Object.assign({ statusCode: 0, body: '{}' }, answer);
  return { status: statusCode, body: JSON.parse(text) };
};

/** A complaint as a page sends it. */
export const complaint = (over: object = {}) => ({
  ...{ commandId: randomUUID(), kind: 'COMPLAINT', content: '要求退费' },
  ...over,
});

/** The functions of the tickets against DynamoDB Local, at a hotline that is open on working days from 9:00 to 17:30. */
export const startTicketCloud = async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await furnish(tables);
  const keepLocalDays = (localDays: readonly LocalDay[]) =>
    writeCalendar(tables.dynamo, 'gx', product, { ...calendar, localDays: [...localDays] });
  return {
    ...{ invoke, keepLocalDays, put: putterInto(tables), eventsOf: tables.eventsOf },
    /** Calls a route as a member of staff. */
    ask,
    open: async (over: object = {}) => (await ask('open', { body: complaint(over) })).body,
    /** Friday 2025-03-07 at 16:00, with the calendar as it was sold. */
    begin: async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-07T08:00:00Z') });
      await keepLocalDays([]);
    },
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await tables.stop();
    },
  };
};
export type TicketCloud = Awaited<ReturnType<typeof startTicketCloud>>;
