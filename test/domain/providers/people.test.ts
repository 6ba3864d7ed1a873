import { describe, expect, it } from 'vitest';
import { addressToFind, assignablesOf, type Provider, placedBranch } from '#domain/providers';
import { home } from '../orders/prepare.ts';
import { applied, did, filed, tried } from './prepare.ts';

const self = { role: 'provider', providerId: 'p-1' } as const;
const chaoyang = { branchId: 'b-1', name: '朝阳店', address: '朝阳路1号', open: true };
const minzu = { branchId: 'b-2', name: '民族店', open: true };
const worker = (id: string, name: string) => ({ workerId: id, name, branchId: 'b-1', onDuty: true });
const puts = [
  { deed: 'put-branch', branch: chaoyang },
  { deed: 'put-branch', branch: minzu },
  { deed: 'put-worker', worker: worker('w-1', '梁师傅') },
  { deed: 'put-worker', worker: worker('w-2', '覃师傅') },
] as const;
const staffed = puts.reduce<Provider>((shop, put) => did(shop, put, self), did(filed(), { deed: 'approve' }));

describe('branches and workers (ORDER-18, ORDER-47)', () => {
  it('stay where they stand in the list when they are changed: nobody taps on another', () => {
    const home = did(staffed, { deed: 'put-worker', worker: { ...worker('w-1', '梁师傅'), onDuty: false } }, self);
    expect(home.workers.map(({ workerId, onDuty }) => [workerId, onDuty])).toEqual([
      ['w-1', false],
      ['w-2', true],
    ]);
    const shut = did(staffed, { deed: 'put-branch', branch: { ...chaoyang, name: '朝阳老店' } }, self);
    expect(shut.branches.map(({ name }) => name)).toEqual(['朝阳老店', '民族店']);
  });

  it('a worker is sent to another branch under his own id', () => {
    const moved = did(staffed, { deed: 'put-worker', worker: { ...worker('w-1', '梁工'), branchId: 'b-2' } }, self);
    expect(moved.workers[0]).toMatchObject({ workerId: 'w-1', name: '梁工', branchId: 'b-2' });
  });

  it('a branch that is given up leaves its workers with the provider', () => {
    const fewer = did(staffed, { deed: 'remove-branch', branchId: 'b-1' }, self);
    expect(fewer.branches).toEqual([minzu]);
    expect(fewer.workers.map(({ workerId, branchId }) => [workerId, branchId])).toEqual([
      ['w-1', undefined],
      ['w-2', undefined],
    ]);
    expect(tried(fewer, { deed: 'remove-branch', branchId: 'b-1' }, self)).toMatchObject({
      refusal: { code: 'UNKNOWN_BRANCH' },
    });
    expect(tried(applied(), { deed: 'remove-branch', branchId: 'b-9' })).toMatchObject({ ok: false });
  });
});

describe('where a branch stands (ORDER-18)', () => {
  const far = { lat: 24.3, lng: 109.4 };

  it('is looked for by its address, and taken as the place nearest to the shop', () => {
    expect(addressToFind({ branches: [] }, chaoyang)).toBe('朝阳路1号');
    const branch = placedBranch(staffed, chaoyang, [far, home.point]);
    expect(branch).toEqual({ ...chaoyang, point: home.point });
    const placed = did(staffed, { deed: 'put-branch', branch }, self);
    expect(assignablesOf(placed, () => 0)).toContainEqual(expect.objectContaining({ id: 'w-1', point: home.point }));
  });

  it('stays known while its address stays, whatever the page sends', () => {
    const known = { ...staffed, branches: [{ ...chaoyang, point: home.point }] };
    const shut = { ...chaoyang, open: false, point: far };
    expect(addressToFind(known, shut)).toBeUndefined();
    expect(placedBranch(known, shut, [])).toEqual({ ...chaoyang, open: false, point: home.point });
  });

  it.each([
    ['another address that no map knows', { ...chaoyang, address: '火星路1号' }],
    ['an address that was taken away', minzu],
  ])('is unknown at %s', (_, branch) => {
    const known = { ...staffed, branches: [{ ...chaoyang, branchId: branch.branchId, point: home.point }] };
    expect(placedBranch(known, branch, [])).toEqual(branch);
  });
});
