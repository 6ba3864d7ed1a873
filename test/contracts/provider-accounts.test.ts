import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PortalPool, startPortalPool } from '../support/portal-pool.ts';
import { type ProviderCloud, startProviderCloud } from '../support/provider-cloud.ts';

const running: { cloud?: ProviderCloud; pool?: PortalPool } = {};
const cloud = (): ProviderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
const pool = (): PortalPool => {
  if (!running.pool) throw new Error('Cognito is not started');
  return running.pool;
};
beforeAll(async () => {
  running.cloud = await startProviderCloud();
  running.pool = await startPortalPool();
});
afterAll(async () => {
  running.pool?.stop();
  await running.cloud?.stop();
});
beforeEach(() => void cloud().begin());

const versionOf = async (providerId: string) =>
  (await cloud().ask('providers/show', { path: { providerId } })).body.version;

/** A supervisor asks for something about an account, of the version that is stored unless he names another. */
const asks = async (providerId: string, deed: string, said: object, role = 'supervisor') => {
  const body = { commandId: randomUUID(), version: await versionOf(providerId), ...said };
  return cloud().ask('providers/account', { as: 'gx-201', role, path: { providerId, deed }, body });
};
const open = (providerId: string, login: string, said: object = {}) =>
  asks(providerId, 'open-account', { login, name: '周安', ...said });

describe('a portal account', () => {
  test('that a supervisor opens signs in with the tenant and the provider in its token, and with the group of providers', async () => {
    const providerId = await cloud().admitted();
    const answer = await open(providerId, 'p911');
    expect([answer.status, answer.body.accounts]).toEqual([200, [expect.objectContaining({ login: 'p911' })]]);
    expect(await pool().signIn('gx-p911')).toBeUndefined();
    await pool().setPassword('gx-p911');
    expect(await pool().signIn('gx-p911')).toMatchObject({
      ...{ 'cognito:username': 'gx-p911', 'custom:tenant': 'gx', 'custom:provider': providerId },
      'cognito:groups': ['provider'],
    });
  });

  test('shows the orders of its own provider, and of no other', async () => {
    const [mine, other] = [await cloud().admitted(), await cloud().admitted()];
    await open(mine, 'p912');
    await pool().setPassword('gx-p912');
    const claims = (await pool().signIn('gx-p912')) ?? {};
    const groups = { ...claims, 'cognito:groups': 'provider' };
    const { orderId } = await cloud().offeredTo(mine);
    const foreign = await cloud().offeredTo(other);
    const show = (id: string) => cloud().askPortal('work-orders/show', 'p-nobody', { path: { orderId: id } }, groups);
    expect([(await show(orderId)).status, (await show(foreign.orderId)).status]).toEqual([200, 404]);
  });

  test('is opened once by a command that comes again, and mended by it when its answer was lost half-way', async () => {
    const providerId = await cloud().admitted();
    const said = { commandId: randomUUID(), version: await versionOf(providerId) };
    await pool().ask('AdminCreateUser', {
      ...{ UserPoolId: pool().poolId, Username: 'gx-p913', MessageAction: 'SUPPRESS' },
      UserAttributes: [
        { Name: 'custom:tenant', Value: 'gx' },
        { Name: 'custom:provider', Value: providerId },
      ],
    });
    const answers = [await open(providerId, 'p913', said), await open(providerId, 'p913', said)];
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [200, said.version + 1],
      [200, said.version + 1],
    ]);
    await pool().setPassword('gx-p913');
    expect(await pool().signIn('gx-p913')).toMatchObject({ 'cognito:groups': ['provider'] });
  });

  test("is never another provider's, nor somebody's of another kind", async () => {
    const [mine, other] = [await cloud().admitted(), await cloud().admitted()];
    await open(mine, 'p914');
    const taken = await open(other, 'p914');
    expect([taken.status, taken.body]).toEqual([409, { code: 'ACCOUNT_TAKEN', message: '该账号名已被使用,请换一个' }]);
    expect((await cloud().ask('providers/show', { path: { providerId: other } })).body.accounts).toEqual([]);
    const staff = await open(mine, '016');
    expect([staff.status, staff.body.code]).toEqual([400, 'BAD_INPUT']);
  });

  test('that is closed signs in no more, and an old command does not open it again', async () => {
    const providerId = await cloud().admitted();
    const first = { commandId: randomUUID(), version: await versionOf(providerId) };
    await open(providerId, 'p915', first);
    await pool().setPassword('gx-p915');
    const closed = await asks(providerId, 'close-account', { login: 'p915' });
    expect([closed.status, closed.body.accounts[0].closed.by.staff]).toEqual([200, '201']);
    expect(await pool().signIn('gx-p915')).toBeUndefined();
    expect((await open(providerId, 'p915', first)).status).toBe(200);
    expect(await pool().signIn('gx-p915')).toBeUndefined();
    expect((await open(providerId, 'p915')).status).toBe(200);
    expect(await pool().signIn('gx-p915')).toMatchObject({ 'custom:provider': providerId });
  });

  test('goes with its provider when that leaves', async () => {
    const providerId = await cloud().admitted();
    await open(providerId, 'p916');
    await pool().setPassword('gx-p916');
    await cloud().does(providerId, 'leave');
    const [left] = (await cloud().eventsOf(`PROVIDER#${providerId}`)).slice(-1);
    const event = { tenant: 'gx', subject: `PROVIDER#${providerId}`, eventId: 'e', version: 9, type: 'provider.left' };
    const detail = { ...event, at: new Date().toISOString(), data: left?.data };
    await cloud().deliver(detail, 'providers/close-accounts');
    await cloud().deliver(detail, 'providers/close-accounts');
    expect(await pool().signIn('gx-p916')).toBeUndefined();
    const late = await open(providerId, 'p917');
    expect([late.status, late.body.code]).toEqual([409, 'NOT_IN_STATE']);
  });

  test('is the business of supervisors and administrators, and of admitted providers only', async () => {
    const providerId = await cloud().admitted();
    for (const role of ['service', 'specialist', 'manager'])
      expect((await asks(providerId, 'open-account', { login: 'p918', name: '周安' }, role)).status).toBe(403);
    const answer = await open(providerId, 'p918', { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
    expect(await pool().signIn('gx-p918')).toBeUndefined();
  });
});
