import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { home } from '../domain/orders/prepare.ts';
import { terms } from '../support/order-cloud.ts';
import { north, type ProviderCloud, startProviderCloud } from '../support/provider-cloud.ts';

const running: { cloud?: ProviderCloud } = {};
const cloud = (): ProviderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
beforeAll(async () => {
  running.cloud = await startProviderCloud();
});
afterAll(() => running.cloud?.stop());
beforeEach(() => void cloud().begin());

const show = (providerId: string, orderId: string) =>
  cloud().askPortal('work-orders/show', providerId, { path: { orderId } });
const list = async (providerId: string, view: string) =>
  (await cloud().askPortal('work-orders/list', providerId, { query: { view } })).body;
const idsOf = ({ orders }: { readonly orders: readonly { readonly orderId: string }[] }) =>
  orders.map(({ orderId }) => orderId);

/** From acceptance to the last stage that is named. */
const served = async (providerId: string, ...deeds: readonly (readonly [string, object])[]) => {
  const { orderId, version } = await cloud().acceptedBy(providerId);
  const go = async (from: number, [next, ...rest]: typeof deeds): Promise<string> => {
    if (!next) return orderId;
    const [deed, said] = next;
    const { body } = await cloud().portalDoes(providerId, orderId, deed, { version: from, ...said });
    return go(body.order.version, rest);
  };
  return go(version, deeds);
};

describe("a provider's orders", () => {
  test('stand in its views as they are: two without worker, one done, one in service', async () => {
    const providerId = await cloud().admitted();
    const [first, second] = [await cloud().acceptedBy(providerId), await cloud().offeredTo(providerId)];
    const done = await served(providerId, ['start', {}]);
    const signature = await cloud().signedFor(providerId, done);
    const { version } = (await show(providerId, done)).body.order;
    await cloud().portalDoes(providerId, done, 'complete', { version, feeFen: 12_000, paidBy: 'CASH', signature });
    const working = await served(providerId, ['start', {}]);
    expect(new Set(idsOf(await list(providerId, 'UNASSIGNED')))).toEqual(new Set([first.orderId, second.orderId]));
    expect(idsOf(await list(providerId, 'OFFERED'))).toEqual([second.orderId]);
    expect(idsOf(await list(providerId, 'HANDLED'))).toEqual([done]);
    const inHand = await list(providerId, 'IN_HAND');
    expect(idsOf(inHand)).toEqual([working]);
    expect(inHand.counts).toEqual({ UNASSIGNED: 2, IN_HAND: 1, HANDLED: 1, OVERDUE: 0, OFFERED: 1 });
    const { body } = await cloud().askPortal('work-orders/statistics', providerId);
    expect(body.statistics).toMatchObject([
      { category: 'locks', title: '开锁修锁', views: { UNASSIGNED: 2, HANDLED: 1 }, lost: 0, feeFen: 12_000 },
    ]);
  });

  test('that are over are counted by their marks: a page that looks every few seconds reads none of them', async () => {
    const providerId = await cloud().admitted();
    const { orderId, version } = await cloud().acceptedBy(providerId);
    const finished = async () => (await cloud().rowsOf(`PROVIDER#${providerId}`, 'DONE#')).map((row) => row.orderId?.S);
    expect(await finished()).toEqual([]);
    const started = await cloud().portalDoes(providerId, orderId, 'start', { version });
    const signature = await cloud().signedFor(providerId, orderId);
    const said = { version: started.body.order.version, feeFen: 12_000, paidBy: 'CASH', signature };
    await cloud().portalDoes(providerId, orderId, 'complete', said);
    expect(await finished()).toEqual([orderId]);
    const { orders, counts } = await list(providerId, 'IN_HAND');
    expect([orders, counts.HANDLED]).toEqual([[], 1]);
  });

  test('that were asked for long ago stand among the handled ones when they are finished, and in the figures', async () => {
    const providerId = await cloud().admitted();
    const { orderId, version } = await cloud().acceptedBy(providerId);
    const started = await cloud().portalDoes(providerId, orderId, 'start', { version });
    vi.setSystemTime(Date.parse('2025-04-08T10:30:00Z'));
    const signature = await cloud().signedFor(providerId, orderId);
    const said = { version: started.body.order.version, feeFen: 12_000, paidBy: 'CASH', signature };
    await cloud().portalDoes(providerId, orderId, 'complete', said);
    expect(idsOf(await list(providerId, 'HANDLED'))).toEqual([orderId]);
    const { body } = await cloud().askPortal('work-orders/statistics', providerId, { query: { days: '30' } });
    expect(body.statistics).toMatchObject([{ feeFen: 12_000, views: { HANDLED: 1 } }]);
  });

  test('are given to nobody whom it does not have, under no other name than its own', async () => {
    const providerId = await cloud().admitted();
    await cloud().does(providerId, 'put-worker', { worker: { workerId: 'w-1', name: '周师傅' } });
    const { orderId, version } = await cloud().acceptedBy(providerId);
    const assign = (assignee: object) => cloud().portalDoes(providerId, orderId, 'assign', { version, assignee });
    const ghost = await assign({ workerId: 'ghost', name: '张三' });
    expect([ghost.status, ghost.body.code]).toEqual([422, 'UNKNOWN_WORKER']);
    expect((await assign({ branchId: 'b-9' })).body.code).toBe('UNKNOWN_BRANCH');
    expect((await assign({ workerId: 'w-1', name: '张三' })).body.order.assignee).toEqual({
      ...{ workerId: 'w-1', name: '周师傅' },
    });
  });

  test('are counted even when it gave them away, and no longer shown', async () => {
    const providerId = await cloud().admitted();
    const { orderId, version, offerId } = await cloud().offeredTo(providerId);
    const answer = await cloud().portalDoes(providerId, orderId, 'decline', { version, offerId, reason: '路远' });
    expect([answer.status, answer.body.order]).toEqual([200, undefined]);
    expect((await show(providerId, orderId)).status).toBe(404);
    const { body } = await cloud().askPortal('work-orders/statistics', providerId);
    expect(body.statistics).toMatchObject([{ category: 'locks', lost: 1, views: { UNASSIGNED: 0 } }]);
  });

  test("another's is not there, whatever is asked of it", async () => {
    const [mine, other] = [await cloud().admitted(), await cloud().admitted()];
    const { orderId, version, offerId } = await cloud().offeredTo(other);
    expect((await show(mine, orderId)).status).toBe(404);
    expect((await cloud().askPortal('work-orders/assignees', mine, { path: { orderId } })).status).toBe(404);
    for (const [deed, said] of [
      ['accept', { offerId }],
      ['start', {}],
      ['cancel', {}],
    ] as const) {
      const answer = await cloud().portalDoes(mine, orderId, deed, { version, ...said });
      expect([deed, answer.status, answer.body.code]).toEqual([deed, 404, 'NOT_FOUND']);
    }
    expect((await show(other, orderId)).status).toBe(200);
    expect((await show(other, randomUUID())).status).toBe(404);
  });

  test('show of the customer only the neighbourhood until they are accepted; then the number, and the journal tells who saw it', async () => {
    const providerId = await cloud().admitted();
    const { orderId, version, offerId } = await cloud().offeredTo(providerId);
    const before = (await show(providerId, orderId)).body;
    expect(JSON.stringify(before)).not.toMatch(/王女士|1380000|1390000|1号|22[.]817/);
    expect(before.order.place).toEqual({ address: '南宁市兴宁区朝阳路' });
    const [line] = (await list(providerId, 'OFFERED')).orders;
    const { deadline } = before.order.offers[0];
    expect(line).toMatchObject({ address: '南宁市兴宁区朝阳路', offerId, deadline });
    const { body } = await cloud().portalDoes(providerId, orderId, 'accept', { version, offerId });
    expect(body.order.place).toEqual(home);
    expect((await list(providerId, 'UNASSIGNED')).orders).toMatchObject([{ address: home.address }]);
    expect(body.callBack).toEqual({ number: terms.phone, masked: false });
    expect(body.order.agreed.contactName).toBe('王女士');
    expect(body.category.id).toBe('locks');
    const viewers = (await cloud().revealed(orderId)).map(({ by }) => by);
    expect(viewers.filter((by) => by === 'gx-p901')).toHaveLength(1);
  });

  test('are assigned to the nearest branch or worker on duty', async () => {
    const providerId = await cloud().admitted();
    const branches = [
      { branchId: 'b-far', name: '远店', point: north(5000) },
      { branchId: 'b-near', name: '近店', point: north(500) },
    ];
    for (const branch of branches) await cloud().does(providerId, 'put-branch', { branch });
    await cloud().does(providerId, 'put-worker', { worker: { workerId: 'w-off', name: '休息', onDuty: false } });
    const { orderId, version } = await cloud().acceptedBy(providerId);
    const { body } = await cloud().askPortal('work-orders/assignees', providerId, { path: { orderId } });
    expect(body.ranked.map(({ id }: { readonly id: string }) => id)).toEqual(['b-near', 'b-far']);
    const assignee = { branchId: 'b-near', name: '近店' };
    await cloud().portalDoes(providerId, orderId, 'assign', { version, assignee });
    expect((await list(providerId, 'IN_HAND')).counts).toMatchObject({ UNASSIGNED: 0, IN_HAND: 1 });
  });
});

describe('a token', () => {
  test.each([
    ['of a member of staff', { 'custom:provider': undefined, 'cognito:groups': 'admin' }],
    ['of staff that names a provider', { 'cognito:groups': 'supervisor' }],
    ['of both groups', { 'cognito:groups': 'provider,service' }],
    ['of a provider that names none', { 'custom:provider': undefined }],
  ])('%s opens no route of the portal', async (_, claims) => {
    const answer = await cloud().askPortal('work-orders/me', 'p-1', {}, claims);
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_ALLOWED']);
  });

  test.each([
    ['of a provider', 'provider'],
    ['of a provider in a group of staff besides', 'provider,admin'],
    ['of staff that names a provider', 'admin'],
  ])('%s opens no route of the staff', async (_, groups) => {
    const claims = { 'cognito:groups': groups };
    const answer = await cloud().askPortal('providers/list', 'p-1', {}, claims);
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_ALLOWED']);
  });

  test('of a provider tells what it is: profile, credit, lines, load', async () => {
    const providerId = await cloud().admitted();
    await cloud().acceptedBy(providerId);
    const { body } = await cloud().askPortal('work-orders/me', providerId);
    expect(body).toMatchObject({
      ...{ providerId, credit: 80, load: 1, tenantName: '广西电信', phone: '13900000001' },
      lines: [{ category: 'locks', title: '开锁修锁' }],
    });
    expect((await cloud().askPortal('work-orders/me', 'p-gone')).status).toBe(404);
  });
});
