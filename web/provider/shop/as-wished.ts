import type { OwnDeed, Profile } from '../api.ts';

type People = Pick<Profile, 'branches' | 'workers'>;

/**
 * Branches and workers as they will be once a switch that was turned is saved: it does not jump back while that is on its way.
 *
 * @example
 * asWished(me, { deed: 'put-worker', worker: { ...liang, onDuty: false } }) // me, with 梁师傅 off duty
 */
export const asWished = <Me extends People>(me: Me, deed: OwnDeed | undefined): Me => ({
  ...me,
  branches: me.branches.map((one) =>
    deed?.deed === 'put-branch' && deed.branch.branchId === one.branchId ? { ...one, ...deed.branch } : one,
  ),
  workers: me.workers.map((one) =>
    deed?.deed === 'put-worker' && deed.worker.workerId === one.workerId ? { ...one, ...deed.worker } : one,
  ),
});
