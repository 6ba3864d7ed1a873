import { describe, expect, it } from 'vitest';
import { branchIn, workerIn } from '../../../web/provider/shop/people.ts';

const nothing = { name: '', address: '', branchId: '' };

describe('branches and workers as a provider writes them (ORDER-47)', () => {
  it('are put under the id that they have, with all that was not asked as it was', () => {
    const moved = { ...nothing, name: ' 朝阳店 ', address: '朝阳路2号' };
    expect(branchIn(moved, { branchId: 'b-1', open: false })).toEqual({
      deed: { deed: 'put-branch', branch: { branchId: 'b-1', name: '朝阳店', address: '朝阳路2号', open: false } },
    });
    expect(workerIn({ ...nothing, name: '梁师傅', branchId: 'b-2' }, { workerId: 'w-1', onDuty: false })).toEqual({
      deed: { deed: 'put-worker', worker: { workerId: 'w-1', name: '梁师傅', branchId: 'b-2', onDuty: false } },
    });
  });

  it('have no address and no branch where none was given', () => {
    const branch = branchIn({ ...nothing, name: '朝阳店' }, { branchId: 'b-1', open: true });
    expect(branch).toEqual({ deed: { deed: 'put-branch', branch: { branchId: 'b-1', name: '朝阳店', open: true } } });
  });

  it.each([
    [nothing, { name: 'MISSING' }],
    [{ ...nothing, name: '店'.repeat(33) }, { name: 'TOO_LONG' }],
    [{ ...nothing, name: '朝阳店', address: '路'.repeat(101) }, { address: 'TOO_LONG' }],
  ])('say at the field what the platform would not take: %j', (draft, troubles) => {
    expect(branchIn(draft, { branchId: 'b-1', open: true })).toEqual({ troubles });
  });
});
