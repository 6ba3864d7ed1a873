import type { Laptop } from '../local/laptop.ts';
import { type BareRate, bareRate } from './bare-dynamodb.ts';
import { onLaptop } from './laptop-cloud.ts';
import { countLogBytes, type LogBytes } from './log-bytes.ts';
import { type Habit, joins, listens, playCalls, seatLawyers } from './played-calls.ts';
import { type RequestLog, watchRequests } from './request-log.ts';
import { median, type Report, type Row } from './table.ts';

const rounds = 5;
const calls = 120;
const atATime = 20;
const habits = [listens, joins];

/** One round of one habit. */
interface Round {
  readonly habit: Habit;
  readonly perSecond: number;
  /** Requests at DynamoDB per call. */
  readonly reads: number;
  readonly transactions: number;
  /** Per call. */
  readonly logs: LogBytes;
}

interface Meters {
  readonly requests: RequestLog;
  readonly logs: () => LogBytes;
}

const play = async (laptop: Laptop, habit: Habit, meters: Meters): Promise<Round> => {
  meters.requests.take();
  meters.logs();
  const perSecond = await playCalls(laptop, habit, calls, atATime);
  const operations = meters.requests.take().map(({ operation }) => operation);
  const perCall = (wanted: RegExp) => operations.filter((operation) => wanted.test(operation)).length / calls;
  const { invocations, handlers, platform } = meters.logs();
  return {
    habit,
    perSecond,
    reads: perCall(/BatchGetItem|Query|GetItem$/),
    transactions: perCall(/TransactWriteItems/),
    logs: { invocations: invocations / calls, handlers: handlers / calls, platform: platform / calls },
  };
};

const measure = async (laptop: Laptop, assembly: string) => {
  const meters = { requests: watchRequests(laptop), logs: countLogBytes(laptop, assembly) };
  seatLawyers(laptop);
  for (const habit of habits) await playCalls(laptop, habit, 2 * atATime, atATime);
  const played: Round[] = [];
  const bare: BareRate[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareRate(laptop, 400));
    for (const habit of habits) played.push(await play(laptop, habit, meters));
  }
  meters.requests.stop();
  return { played, bare };
};

const middle = <T>(list: readonly T[], value: (one: T) => number): number => median(list.map(value));

/** Calls per second if DynamoDB Local alone had to be asked, and nothing else cost anything. */
const ceiling = (rounds: readonly Round[], bare: readonly BareRate[]): number => {
  const [read, write] = [middle(bare, ({ reads }) => reads), middle(bare, ({ transactions }) => transactions)];
  return 1 / (middle(rounds, ({ reads }) => reads) / read + middle(rounds, ({ transactions }) => transactions) / write);
};

const rateRow = (habit: Habit, played: readonly Round[], bare: readonly BareRate[]): Row => {
  const own = played.filter((round) => round.habit === habit);
  const rate = middle(own, ({ perSecond }) => perSecond);
  const limit = ceiling(own, bare);
  const [reads, writes] = [middle(own, (round) => round.reads), middle(own, (round) => round.transactions)];
  return {
    what: `a caller ${habit.title}, recorded and published`,
    measured: `${rate.toFixed(1)} calls/s (${((100 * rate) / limit).toFixed(0)} % of the ceiling)`,
    beside: `ceiling: DynamoDB Local alone would do ${limit.toFixed(0)} calls/s of ${reads.toFixed(1)} reads and ${writes.toFixed(1)} transactions`,
    budget: '>= 100 calls/s',
    kept: rate >= 100 ? 'yes' : 'no',
  };
};

const bareRow = (bare: readonly BareRate[]): Row => ({
  what: 'DynamoDB Local by itself, 8 at a time',
  measured: `${middle(bare, ({ transactions }) => transactions).toFixed(0)} transactions/s of 3 rows`,
  beside: `${middle(bare, ({ reads }) => reads).toFixed(0)} batch reads/s of 2 rows`,
  budget: 'none',
  kept: 'shown only',
});

const logRow = (habit: Habit, played: readonly Round[]): Row => {
  const own = played.filter((round) => round.habit === habit);
  const handlers = middle(own, ({ logs }) => logs.handlers);
  const platform = middle(own, ({ logs }) => logs.platform);
  return {
    what: `log bytes of a caller who ${habit.title}`,
    measured: `${((handlers + platform) / 1000).toFixed(1)} kB`,
    beside: `${(handlers / 1000).toFixed(1)} kB by handlers, the rest Lambda's own START, END and REPORT of ${middle(own, ({ logs }) => logs.invocations).toFixed(1)} invocations`,
    budget: '<= 3 kB',
    kept: handlers + platform <= 3000 ? 'yes' : 'no',
  };
};

/** How many calls a laptop carries end to end, and what they write into logs. */
export const bench = async (): Promise<Report> => {
  const { played, bare } = await onLaptop(measure);
  return {
    title: 'Calls from end to end on a laptop',
    how: `Medians of ${rounds} rounds of ${calls} calls each, ${atATime} at a time, in turn with DynamoDB Local by itself: the real flows, bundles, policies, streams and bus, in virtual time. A round ends when every event of its calls has been recorded and published. Two lawyers answer. The ceiling is what DynamoDB Local alone allows with these requests; where it lies under 100 calls/s, the share of it is what to watch.`,
    rows: [
      ...habits.map((habit) => rateRow(habit, played, bare)),
      bareRow(bare),
      ...habits.map((habit) => logRow(habit, played)),
    ],
  };
};
