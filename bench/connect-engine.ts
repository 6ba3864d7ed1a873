import { engineCalls } from './connect/calls.ts';
import { openHotline } from './connect/hotline.ts';
import { plainCalls } from './connect/plain-calls.ts';
import { joinAndLeave, openQueue, serveOldest } from './connect/queue-cost.ts';
import { markdown, median, type Report, type Row } from './table.ts';

/** Calls that are under way at the same time. */
const atOnce = 200;
const rounds = 300;
const warmUp = 60;

const cpuMicroseconds = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / atOnce;
};

const perSecond = (microseconds: number): string => `${Math.round(1_000_000 / microseconds).toLocaleString('en-US')}/s`;

/** The deployed flows on the engine, and the same call as a plain function, turn by turn in one process. */
const callsRow = async (what: string, route: 'MEMBER' | 'SALES'): Promise<Row> => {
  const hotline = openHotline(route);
  const [engine, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    engine.push(await cpuMicroseconds(() => engineCalls(hotline, atOnce)));
    plain.push(await cpuMicroseconds(() => plainCalls(route, atOnce)));
  }
  const [ours, bare] = [median(engine.slice(warmUp)), median(plain.slice(warmUp))];
  const ratio = ours / bare;
  const blocks = hotline.engine
    .coverage()
    .flows.flatMap((flow) => flow.blocks.flatMap((block) => block.branches.map(({ hits }) => hits)))
    .reduce((total, hits) => total + hits, 0);
  return {
    what: `${what} (${Math.round(blocks / (rounds * atOnce))} blocks)`,
    measured: `${ours.toFixed(1)} µs, ${perSecond(ours)} per core`,
    beside: `plain async function ${bare.toFixed(1)} µs, ${perSecond(bare)}; ${ratio.toFixed(1)}x`,
    budget: '<= 4x and >= 100,000/s',
    kept: ratio <= 4 && ours <= 10 ? 'yes' : 'no',
  };
};

const lengths = [10, 1000, 100_000] as const;

/** A queue and what its events have cost so far. */
interface TimedQueue {
  readonly queue: ReturnType<typeof openQueue>;
  readonly joins: number[];
  readonly serves: number[];
}

/** Cost of queue events at several lengths of the queue, the lengths taking turns. */
const queueRows = async (): Promise<Row[]> => {
  const queues = lengths.map((waiting): TimedQueue => ({ queue: openQueue(waiting), joins: [], serves: [] }));
  for (let round = 0; round < 21; round += 1)
    for (const { queue, joins, serves } of queues) {
      joins.push(await joinAndLeave(queue));
      serves.push(await serveOldest(queue));
    }
  const row = (what: string, costs: readonly number[]): Row => {
    const [few = 1, , many = 1] = costs;
    return {
      what,
      measured: lengths
        .map((waiting, place) => `${waiting.toLocaleString('en-US')} waiting: ${(costs[place] ?? 0).toFixed(1)} µs`)
        .join(', '),
      beside: `100,000 ÷ 10 waiting: ${(many / few).toFixed(2)}x`,
      budget: '<= 1.3x',
      kept: many / few <= 1.3 ? 'yes' : 'no',
    };
  };
  return [
    row(
      'a member calls and joins the queue, another hangs up',
      queues.map(({ joins }) => median(joins.slice(3))),
    ),
    row(
      'a member calls and joins the queue, the oldest is served',
      queues.map(({ serves }) => median(serves.slice(3))),
    ),
  ];
};

/** Budgets of the laptop's Amazon Connect. */
export const connectEngine = async (): Promise<Report> => ({
  title: 'The laptop’s Amazon Connect',
  how: `The compiled contact flows with stubbed Lambdas in virtual time, ${atOnce} calls at once; CPU time per call, medians, engine and plain function in turn in one process.`,
  rows: [
    await callsRow('a member reaches a lawyer', 'MEMBER'),
    await callsRow('a new member registers and reaches a lawyer', 'SALES'),
    ...(await queueRows()),
  ],
});

if (import.meta.main) {
  const report = await connectEngine();
  process.stdout.write(`${markdown(report)}\n${JSON.stringify(report)}\n`);
}
