import { type Block, failing } from './block.ts';

/** `$.Attributes.open`, `$.External.result` …: a reference with a leaf. */
type Path = `$.${string}.${string}`;

interface Choice<T extends string> {
  readonly when: Readonly<Record<string, T>>;
  readonly otherwise: T;
}

/** Follows the first value that equals what the reference says. */
export const compare = <const T extends string>(value: Path, { when, otherwise }: Choice<T>): Block<T> => ({
  type: 'Compare',
  parameters: { ComparisonValue: value },
  conditions: Object.entries(when).map(([operand, to]) => ({ operator: 'Equals', operand, to })),
  errors: [{ error: 'NoMatchingCondition', to: otherwise }],
  next: otherwise,
});

type AgentMetric = 'NumberOfAgentsAvailable' | 'NumberOfAgentsOnline';

interface Staffing<T extends string> {
  readonly some: T;
  readonly none: T;
  readonly failed: T;
}

const agents =
  (metric: AgentMetric) =>
  <const T extends string>(queue: string, { some, none, failed }: Staffing<T>): Block<T> => ({
    type: 'CheckMetricData',
    parameters: { MetricType: metric, QueueId: queue },
    conditions: [{ operator: 'NumberGreaterThan', operand: '0', to: some }],
    errors: [
      { error: 'NoMatchingCondition', to: none },
      { error: 'NoMatchingError', to: failed },
    ],
    next: failed,
  });

/** Is anybody free to take a call of this queue at this moment? */
export const anyoneAvailable = agents('NumberOfAgentsAvailable');

/** Is anybody of this queue signed in, in any state? */
export const anyoneOnline = agents('NumberOfAgentsOnline');

interface Rounds<T extends string> {
  readonly again: T;
  readonly done: T;
  readonly failed: T;
}

/** Lets a contact pass `times` times (0 to 100, or a reference), then goes to `done` once and starts over. */
export const rounds = <const T extends string>(times: number | Path, { again, done, failed }: Rounds<T>): Block<T> => ({
  type: 'Loop',
  parameters: { LoopCount: String(times) },
  conditions: [
    { operator: 'Equals', operand: 'ContinueLooping', to: again },
    { operator: 'Equals', operand: 'DoneLooping', to: done },
  ],
  errors: failing(failed),
  next: done,
});
