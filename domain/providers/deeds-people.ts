import { refuse } from '../kernel/index.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import { MOST_BRANCHES, MOST_WORKERS, type Provider } from './schema.ts';

/** Who is changed stays where he stands in the list; who is new comes last. */
const put = <T>(all: readonly T[], one: T, idOf: (each: T) => string): T[] =>
  all.some((each) => idOf(each) === idOf(one))
    ? all.map((each) => (idOf(each) === idOf(one) ? one : each))
    : [...all, one];

const hasBranch = ({ branches }: Provider, branchId: string): boolean =>
  branches.some((branch) => branch.branchId === branchId);

export const putBranch = (doing: Doing, { branch }: DeedOf<'put-branch'>): Done => {
  const branches = put(doing.provider.branches, branch, (one) => one.branchId);
  if (branches.length > MOST_BRANCHES) return refuse({ code: 'PROVIDER_FULL' });
  return done(doing, { ...doing.provider, branches }, { fact: 'branchPut', facts: { branchId: branch.branchId } });
};

/** Its workers stay the provider's; they stand nowhere until they are sent to another branch. */
export const removeBranch = (doing: Doing, { branchId }: DeedOf<'remove-branch'>): Done => {
  const { provider } = doing;
  if (!hasBranch(provider, branchId)) return refuse({ code: 'UNKNOWN_BRANCH' });
  const workers = provider.workers.map(({ branchId: at, ...worker }) =>
    at === undefined || at === branchId ? worker : { ...worker, branchId: at },
  );
  const branches = provider.branches.filter((one) => one.branchId !== branchId);
  return done(doing, { ...provider, branches, workers }, { fact: 'branchRemoved', facts: { branchId } });
};

export const putWorker = (doing: Doing, { worker }: DeedOf<'put-worker'>): Done => {
  const { provider } = doing;
  const { workerId, branchId } = worker;
  if (branchId !== undefined && !hasBranch(provider, branchId)) return refuse({ code: 'UNKNOWN_BRANCH' });
  const workers = put(provider.workers, worker, (one) => one.workerId);
  if (workers.length > MOST_WORKERS) return refuse({ code: 'PROVIDER_FULL' });
  return done(doing, { ...provider, workers }, { fact: 'workerPut', facts: { workerId } });
};

export const removeWorker = (doing: Doing, { workerId }: DeedOf<'remove-worker'>): Done => {
  const workers = doing.provider.workers.filter((one) => one.workerId !== workerId);
  if (workers.length === doing.provider.workers.length) return refuse({ code: 'UNKNOWN_WORKER' });
  return done(doing, { ...doing.provider, workers }, { fact: 'workerRemoved', facts: { workerId } });
};
