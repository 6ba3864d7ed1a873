import type { Ending, ExecutionEnvironment } from './execution-environment.ts';
import type { Invocation } from './worker-protocol.ts';

/** The execution environments of one function. */
export interface Pool {
  run(invocation: Invocation): Promise<Ending>;
  /** Has one environment loaded before the first invocation needs it. */
  warm(): Promise<void>;
  /**
   * Forgets everything that handlers keep in memory. An idle environment does so when it is needed next, as most are not; one that is busy
   * is ended when it is done.
   */
  renew(clock: SharedArrayBuffer): void;
  stop(): Promise<void>;
}

/** A thread takes longer to start than most invocations run, so a short wait for a busy one is the quicker way. Real milliseconds. */
const patienceMs = 25;

const isLost = (ending: Ending) => ending.kind === 'timeout' || (ending.kind === 'error' && ending.lost);

interface Crew {
  readonly idle: ExecutionEnvironment[];
  readonly living: Set<ExecutionEnvironment>;
  readonly retired: WeakSet<ExecutionEnvironment>;
  /** The clock on which an environment must be loaded anew before it is used. */
  readonly stale: WeakMap<ExecutionEnvironment, SharedArrayBuffer>;
  readonly waiting: ((environment: ExecutionEnvironment) => void)[];
  readonly start: () => ExecutionEnvironment;
  readonly most: number;
  /** Nothing is begun any more. */
  closed: boolean;
}

const begin = ({ living, start }: Crew) => {
  const environment = start();
  living.add(environment);
  return environment;
};

const end = async ({ living }: Crew, environment: ExecutionEnvironment) => {
  living.delete(environment);
  await environment.stop();
};

const give = ({ waiting, idle }: Crew, environment: ExecutionEnvironment) => {
  const next = waiting.shift();
  if (next) next(environment);
  else idle.push(environment);
};

/** Whoever has waited long enough gets a thread of his own, if there may be another. */
const growWhenLate = async (crew: Crew): Promise<void> => {
  await Promise.all([...crew.living].map((environment) => environment.ready()));
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  if (!crew.closed && crew.waiting.length > 0 && crew.living.size < crew.most) give(crew, begin(crew));
};

const fresh = async (crew: Crew, environment: ExecutionEnvironment): Promise<ExecutionEnvironment> => {
  const clock = crew.stale.get(environment);
  crew.stale.delete(environment);
  if (clock) await environment.renew(clock);
  return environment;
};

const take = (crew: Crew): ExecutionEnvironment | Promise<ExecutionEnvironment> => {
  const free = crew.idle.pop();
  if (free) return fresh(crew, free);
  if (crew.living.size === 0) return begin(crew);
  const { promise, resolve } = Promise.withResolvers<ExecutionEnvironment>();
  crew.waiting.push(resolve);
  if (crew.living.size < crew.most) void growWhenLate(crew);
  return promise;
};

const release = (crew: Crew, environment: ExecutionEnvironment, ending: Ending) => {
  if (!isLost(ending) && !crew.retired.has(environment)) return give(crew, environment);
  void end(crew, environment);
  if (!crew.closed && crew.waiting.length > 0) give(crew, begin(crew));
};

/** Hands invocations to environments, at most `most` of them; further invocations wait their turn. */
export const createPool = (start: () => ExecutionEnvironment, most: number): Pool => {
  const crew: Crew = {
    ...{ idle: [], living: new Set(), retired: new WeakSet(), stale: new WeakMap(), waiting: [] },
    ...{ start, most, closed: false },
  };
  return {
    run: async (invocation) => {
      const environment = await take(crew);
      const ending = await environment.run(invocation);
      release(crew, environment, ending);
      return ending;
    },
    warm: async () => {
      if (crew.living.size === 0) crew.idle.push(begin(crew));
      await Promise.all([...crew.living].map((environment) => environment.ready()));
    },
    renew: (clock) => {
      const busy = [...crew.living].filter((environment) => !crew.idle.includes(environment));
      for (const environment of busy) crew.retired.add(environment);
      for (const environment of crew.idle) crew.stale.set(environment, clock);
    },
    stop: async () => {
      crew.closed = true;
      crew.idle.length = 0;
      await Promise.all([...crew.living].map((environment) => end(crew, environment)));
    },
  };
};
