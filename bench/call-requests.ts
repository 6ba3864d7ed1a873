import { join } from 'node:path';
import { findFunctions } from '../infra/definitions.ts';
import type { Laptop } from '../local/laptop.ts';
import { onLaptop, pass } from './laptop-cloud.ts';
import { type AwsRequest, watchRequests } from './request-log.ts';
import type { Report, Row } from './table.ts';

/** What happened between two moments of a call. */
interface Stretch {
  readonly functions: readonly string[];
  readonly requests: readonly AwsRequest[];
}

interface Watch {
  /** What happened since the last time. */
  readonly take: () => Stretch;
  readonly stop: () => void;
}

const watch = (laptop: Laptop): Watch => {
  const requests = watchRequests(laptop);
  const functions: string[] = [];
  const stop = laptop.lambda.subscribe(({ functionName }) => functions.push(functionName));
  return {
    take: () => ({ functions: functions.splice(0), requests: requests.take() }),
    stop: () => {
      stop();
      requests.stop();
    },
  };
};

/** Dials and listens until the first word has been said and all that this set off is done. */
const dial = async (laptop: Laptop, from: string) => {
  const call = laptop.dialShortCode({ from, dialled: '11831148', tenant: 'gx' });
  await laptop.inFlight.idle();
  if (!call.events.some(({ type }) => type === 'heard')) throw new Error(`${from} heard nothing`);
  return call;
};

const register = async (laptop: Laptop, watched: Watch, from: string) => {
  const call = await dial(laptop, from);
  const greeting = watched.take();
  call.press('1');
  await laptop.inFlight.idle();
  call.hangUp();
  await pass(laptop, 1);
  return { greeting, rest: watched.take() };
};

/** A member cancels by key on a Sunday: 8, then 1. */
const cancel = async (laptop: Laptop, watched: Watch, from: string): Promise<Stretch> => {
  watched.take();
  const call = await dial(laptop, from);
  for (const key of ['8', '1']) {
    call.press(key);
    await laptop.inFlight.idle();
  }
  await pass(laptop, 1);
  return watched.take();
};

interface Tally {
  readonly lambdas: number;
  readonly reads: number;
  readonly writes: number;
  readonly sts: number;
  readonly kms: number;
}

const isRead = (operation: string) => /^dynamodb (Query|GetItem|BatchGetItem|Scan)$/.test(operation);

const tally = ({ functions, requests }: Stretch, counts: (name: string | undefined) => boolean): Tally => {
  const operations = requests.filter(({ functionName }) => counts(functionName)).map(({ operation }) => operation);
  return {
    lambdas: functions.filter(counts).length,
    reads: operations.filter(isRead).length,
    writes: operations.filter((operation) => operation.startsWith('dynamodb ') && !isRead(operation)).length,
    sts: operations.filter((operation) => operation.startsWith('sts')).length,
    kms: operations.filter((operation) => operation.startsWith('kms')).length,
  };
};

const shown = ({ lambdas, reads, writes, sts, kms }: Tally): string =>
  `${lambdas} Lambda, ${reads} read, ${writes} write, ${sts} STS, ${kms} KMS`;

/** The same or less of everything. */
const within = (measured: Tally, budget: Tally): boolean =>
  measured.lambdas <= budget.lambdas &&
  measured.reads <= budget.reads &&
  measured.writes <= budget.writes &&
  measured.sts <= budget.sts &&
  measured.kms <= budget.kms;

const row = (what: string, measured: Tally, behind: Tally, budget: Tally): Row => ({
  what,
  measured: shown(measured),
  beside: `nobody waiting: ${shown(behind)}`,
  budget: shown(budget),
  kept: within(measured, budget) ? 'yes' : 'no',
});

const steady: Tally = { lambdas: 1, reads: 1, writes: 0, sts: 0, kms: 0 };
const firstUse: Tally = { lambdas: 1, reads: 2, writes: 0, sts: 1, kms: 1 };
const wholeCall: Tally = { lambdas: 2, reads: 1, writes: 2, sts: 0, kms: 0 };

const play = async (laptop: Laptop) => {
  const watched = watch(laptop);
  watched.take();
  const first = await register(laptop, watched, '0771-5551230');
  const joining = await register(laptop, watched, '0771-5551231');
  const sunday = Date.parse('2025-03-09T02:00:00Z');
  await laptop.clock.move(sunday);
  await cancel(laptop, watched, '0771-5551230');
  const leaving = await cancel(laptop, watched, '0771-5551231');
  watched.stop();
  return { first, joining, leaving };
};

/** What a caller waits for, counted at the gateway of the running laptop cloud. */
export const bench = async (): Promise<Report> => {
  const functions = await findFunctions(join(import.meta.dirname, '..'));
  const names = functions.filter(({ trigger }) => trigger.kind === 'contact-flow').map(({ name }) => `hutong-${name}`);
  const inPath = (name: string | undefined) => name === undefined || names.includes(name);
  const behind = (name: string | undefined) => !inPath(name);
  const { first, joining, leaving } = await onLaptop(play);
  const whole: Stretch = {
    functions: [...joining.greeting.functions, ...joining.rest.functions],
    requests: [...joining.greeting.requests, ...joining.rest.requests],
  };
  const line = (what: string, stretch: Stretch, budget: Tally) =>
    row(what, tally(stretch, inPath), tally(stretch, behind), budget);
  return {
    title: 'Before the caller hears the first word',
    how: 'Counted, not timed: invocations and AWS requests at the gateway of the running laptop cloud, with the real bundles and policies. Requests of functions that contact flows invoke keep the caller waiting; all others (contact events, journal) run beside the call.',
    rows: [
      line('first word, steady', joining.greeting, steady),
      line('first word, first use of an environment', first.greeting, firstUse),
      line('whole call of a new member, steady', whole, wholeCall),
      line('whole call of a member who cancels, steady', leaving, wholeCall),
    ],
  };
};
