import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ProviderCloud, startProviderCloud } from '../support/provider-cloud.ts';

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

const me = async (providerId: string) => (await cloud().askPortal('work-orders/me', providerId)).body;
const change = (providerId: string, deed: string, body: object) =>
  cloud().askPortal('work-orders/change-me', providerId, {
    path: { deed },
    body: { commandId: randomUUID(), ...body },
  });

describe('a provider', () => {
  test('revises its hours, capacity, contact and telephone itself, and reads what it has become', async () => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    const said = { hours: { mon: ['09:00-18:00'] }, capacity: 3, contactName: '吴师傅', phone: '0771-5610009' };
    const answer = await change(providerId, 'revise', { version, ...said });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ ...said, version: version + 1 })]);
    expect(await me(providerId)).toMatchObject(said);
    const [last] = (await cloud().eventsOf(`PROVIDER#${providerId}`)).slice(-1);
    expect(last).toMatchObject({ type: 'provider.revised', data: { by: { role: 'provider', staff: 'p901' } } });
  });

  test('puts branches and workers, sends a worker home, and takes him out', async () => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    const worker = { workerId: 'w-1', name: '梁师傅', branchId: 'b-1', onDuty: true };
    await change(providerId, 'put-branch', { version, branch: { branchId: 'b-1', name: '朝阳店', open: true } });
    await change(providerId, 'put-worker', { version: version + 1, worker });
    await change(providerId, 'put-worker', { version: version + 2, worker: { ...worker, onDuty: false } });
    expect(await me(providerId)).toMatchObject({ branches: [{ name: '朝阳店' }], workers: [{ onDuty: false }] });
    await change(providerId, 'remove-worker', { version: version + 3, workerId: 'w-1' });
    expect((await me(providerId)).workers).toEqual([]);
  });

  test('that saw an older version is told so, and a repeated command does nothing twice', async () => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    const command = { version, commandId: randomUUID(), capacity: 2 };
    const [first, again] = [await change(providerId, 'revise', command), await change(providerId, 'revise', command)];
    expect([first.body.version, again.body.version]).toEqual([version + 1, version + 1]);
    const late = await change(providerId, 'revise', { version, capacity: 9 });
    expect([late.status, late.body]).toEqual([
      409,
      expect.objectContaining({ code: 'CHANGED_MEANWHILE', version: version + 1 }),
    ]);
  });

  test('that hands in a new paper has it checked again; the old one is in force until then', async () => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    await change(providerId, 'file-document', { version, kind: 'LICENCE', number: '9146' });
    const { documents } = await me(providerId);
    expect(documents).toMatchObject([
      { kind: 'LICENCE', number: '9145', checked: { by: { role: 'admin' } } },
      { kind: 'LICENCE', number: '9146' },
    ]);
    expect(documents[1].checked).toBeUndefined();
  });

  test.each([
    ['approve', {}, 400],
    ['check-document', { kind: 'LICENCE' }, 400],
    ['suspend', {}, 400],
    ['revise', { capacity: 0 }, 400],
    ['revise', { hours: { mon: ['20:00-08:00'] } }, 400],
    ['put-worker', { worker: { workerId: 'w-1', name: '无店', branchId: 'b-9' } }, 422],
    ['remove-worker', { workerId: 'w-9' }, 422],
  ])('cannot %s with %j', async (deed, body, status) => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    expect((await change(providerId, deed, { version, ...body })).status).toBe(status);
    expect((await me(providerId)).version).toBe(version);
  });

  test('does not widen by itself what it was approved for, whatever its page sends', async () => {
    const providerId = await cloud().admitted();
    const { version } = await me(providerId);
    await change(providerId, 'revise', { version, capacity: 4, categories: ['water'], providerId: 'p-other' });
    expect(await me(providerId)).toMatchObject({ categories: ['locks'], capacity: 4 });
  });
});
