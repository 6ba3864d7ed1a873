import { randomUUID } from 'node:crypto';
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { vi } from 'vitest';
import { toItem } from '#platform/codec';
import { writeOrderSettings } from '#platform/order-settings';
import { categories } from '../domain/orders/prepare.ts';
import { lockedOut, product, terms } from './order-cloud.ts';
import { type Asked, answerOf, enterTenant, imitateCloud, invoke, requestOf } from './staff-cloud.ts';
import { startTenantTables, type TenantTables } from './tenant-tables.ts';

const handlers = {
  'providers/apply': () => import('#functions/providers/apply/handler'),
  'providers/lines': () => import('#functions/providers/lines/handler'),
  'providers/list': () => import('#functions/providers/list/handler'),
  'providers/show': () => import('#functions/providers/show/handler'),
  'providers/change': () => import('#functions/providers/change/handler'),
  'providers/letter': () => import('#functions/providers/letter/handler'),
  'providers/credit': () => import('#functions/providers/credit/handler'),
  'providers/account': () => import('#functions/providers/account/handler'),
  'providers/close-accounts': () => import('#functions/providers/close-accounts/handler'),
  'providers/show-paper': () => import('#functions/providers/show-paper/handler'),
  'work-orders/store-paper': () => import('#functions/work-orders/store-paper/handler'),
  'work-orders/show-paper': () => import('#functions/work-orders/show-paper/handler'),
  'work-orders/list': () => import('#functions/work-orders/list/handler'),
  'work-orders/show': () => import('#functions/work-orders/show/handler'),
  'work-orders/change': () => import('#functions/work-orders/change/handler'),
  'work-orders/assignees': () => import('#functions/work-orders/assignees/handler'),
  'work-orders/statistics': () => import('#functions/work-orders/statistics/handler'),
  'work-orders/store-proof': () => import('#functions/work-orders/store-proof/handler'),
  'work-orders/show-proof': () => import('#functions/work-orders/show-proof/handler'),
  'work-orders/change-me': () => import('#functions/work-orders/change-me/handler'),
  'work-orders/me': () => import('#functions/work-orders/me/handler'),
  'orders/request': () => import('#functions/orders/request/handler'),
  'orders/show-proof': () => import('#functions/orders/show-proof/handler'),
  'orders/change': () => import('#functions/orders/change/handler'),
} as const;
type FunctionName = keyof typeof handlers;

const call = (name: FunctionName, event: object) => invoke(name.replace('/', '-'), handlers[name], event);

/** Asks as a member of staff, an administrator unless another role is named. */
const ask = async (name: FunctionName, asked: Asked) =>
  answerOf(await call(name, requestOf({ as: 'gx-001', role: 'admin', ...asked })));

/** Asks as somebody of a provider's, with the token that the portal has. */
const askPortal = async (
  name: FunctionName,
  providerId: string,
  asked: Pick<Asked, 'path' | 'query' | 'body'> = {},
  claims: object = {},
) => {
  const token = {
    ...{ 'custom:tenant': 'gx', 'custom:provider': providerId },
    ...{ 'cognito:username': 'gx-p901', 'cognito:groups': 'provider', ...claims },
  };
  const request = { ...requestOf(asked), requestContext: { authorizer: { claims: token } } };
  return answerOf(await call(name, request));
};

/** A place so many metres to the north of 朝阳广场. */
export const north = (metres: number) => ({ lat: 22.817 + metres / 111_195, lng: 108.315 });

const everyDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
);

/** What a locksmith applies with. */
export const application = (providerId: string, over: object = {}) => ({
  ...{ commandId: randomUUID(), providerId, name: `${providerId}锁业`, contactName: '周师傅', phone: '13900000001' },
  ...{ categories: ['locks'], area: { point: north(800), radiusKm: 10 }, hours: everyDay, capacity: 5 },
  prices: [{ category: 'locks', price: '120元起' }],
  ...over,
});

const putOnDesk = async (orderId: string, version: number) => {
  const body = { commandId: randomUUID(), version, ...terms };
  const asked = { role: 'specialist', path: { orderId, deed: 'create' }, body };
  return (await ask('orders/change', asked)).body.order;
};

const rowsIn =
  ({ dynamo }: TenantTables) =>
  async (pk: string, sk: string) => {
    const command = new QueryCommand({
      TableName: 'hutong.gx.records',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':sk': sk }),
    });
    return (await dynamo.send(command)).Items ?? [];
  };

/** Who was shown an order's number, as the journal has it. */
const revealedIn =
  ({ dynamo }: TenantTables) =>
  async (orderId: string) => {
    const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: 'hutong.gx.journal' }));
    return Items.map((row) => unmarshall(row))
      .filter(({ type, data }) => type === 'caller.revealed' && data.orderId === orderId)
      .map(({ data }) => data);
  };

/** An administrator does something to a provider, in the version that is stored. */
const does = async (providerId: string, deed: string, body: object = {}) => {
  const { version } = (await ask('providers/show', { path: { providerId } })).body;
  const command = { commandId: randomUUID(), version, ...body };
  return ask('providers/change', { path: { providerId, deed }, body: command });
};

/** Admitted, with its licence checked. */
const admitted = async (over: object = {}): Promise<string> => {
  const providerId = `p-${randomUUID()}`;
  await ask('providers/apply', { body: application(providerId, over) });
  await does(providerId, 'file-document', { kind: 'LICENCE', number: '9145' });
  await does(providerId, 'check-document', { kind: 'LICENCE' });
  await does(providerId, 'approve');
  return providerId;
};

/** Created at the desk, and offered to a provider by hand. */
const offeredTo = async (providerId: string, over: object = {}) => {
  const requested = (await ask('orders/request', { role: 'specialist', body: lockedOut(over) })).body;
  const order = await putOnDesk(requested.orderId, requested.version);
  const body = { commandId: randomUUID(), version: order.version, providerId };
  const asked = { role: 'specialist', path: { orderId: order.orderId, deed: 'offer' }, body };
  const { orderId, version, offers } = (await ask('orders/change', asked)).body.order;
  return { orderId, version, offerId: offers.at(-1).offerId };
};

const portalDoes = (providerId: string, orderId: string, deed: string, body: object) =>
  askPortal('work-orders/change', providerId, { path: { orderId, deed }, body: { commandId: randomUUID(), ...body } });

const acceptedBy = async (providerId: string, over: object = {}) => {
  const { orderId, version, offerId } = await offeredTo(providerId, over);
  return (await portalDoes(providerId, orderId, 'accept', { version, offerId })).body.order;
};

/** A picture of one's own, as it travels. */
export const pictureOf = (words: string) => ({
  ...{ commandId: randomUUID(), kind: 'E_SIGNATURE', contentType: 'image/png' },
  data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(words)]).toString('base64'),
});

/** Hands a picture in for an order. */
const handIn = (providerId: string, orderId: string, body: object) =>
  askPortal('work-orders/store-proof', providerId, { path: { orderId }, body });

/** The signature of a customer, kept. */
const signedFor = async (providerId: string, orderId: string) => {
  const { body } = await handIn(providerId, orderId, pictureOf(`signed ${orderId}`));
  return { kind: 'E_SIGNATURE', key: body.key };
};

/** Providers, their portal and orders against DynamoDB Local. */
export const startProviderCloud = async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await enterTenant(tables, [product]);
  const settings = { product, productName: '114便民服务', timeZone: 'Asia/Shanghai', hotline: '118114' };
  await writeOrderSettings(tables.dynamo, 'gx', { ...settings, categories, spoken: [] });
  return {
    ...{
      ask,
      askPortal,
      does,
      admitted,
      offeredTo,
      acceptedBy,
      portalDoes,
      handIn,
      signedFor,
      eventsOf: tables.eventsOf,
    },
    ...{ rowsOf: rowsIn(tables), revealed: revealedIn(tables) },
    /** An event is delivered: to what moves the score, unless to another. */
    deliver: (detail: { readonly at: string }, to: FunctionName = 'providers/credit') =>
      call(to, { detail, time: detail.at }),
    /** Tuesday 2025-03-04 at 18:30:00. */
    begin: () => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-04T10:30:00Z') }),
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await tables.stop();
    },
  };
};
export type ProviderCloud = Awaited<ReturnType<typeof startProviderCloud>>;
