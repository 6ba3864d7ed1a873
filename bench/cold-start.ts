import { join } from 'node:path';
import * as z from 'zod';
import { withAwsStub } from './aws-stub.ts';
import { type Bundles, rivalNames, withBundles } from './bundles.ts';
import { interleave } from './interleave.ts';
import { lambdaEnvironment } from './lambda-environment.ts';
import { runNode } from './node-process.ts';
import { callEvent } from './prepared-rows.ts';
import { median, type Report, type Row } from './table.ts';

const script = join(import.meta.dirname, 'processes/cold-start.ts');
const says = z.object({ init: z.number(), cpu: z.number(), first: z.number() });
type Start = z.infer<typeof says>;

const rounds = 41;
const first = 'call/identify-caller';

const coldStart = (bundles: Bundles, endpoint: string) => (name: string) => {
  const bundle = bundles.file(name);
  // Only the first function of a call is also given a call: the others need what it answered.
  const event = [first, ...rivalNames].includes(name) ? JSON.stringify(callEvent) : '';
  return runNode({ script, args: [bundle, event], environment: lambdaEnvironment(bundle, endpoint), says });
};

const measure = async (bundles: Bundles) => {
  const folders = bundles.callPath.map(({ folder }) => folder);
  const samples = await withAwsStub((endpoint) =>
    interleave(rounds, [...rivalNames, ...folders], coldStart(bundles, endpoint)),
  );
  return { folders, figures: (name: string) => figuresOf(name, samples(name)) };
};

interface Figures {
  readonly folder: string;
  readonly init: number;
  readonly cpu: number;
  readonly first: number;
}

const figuresOf = (folder: string, starts: readonly Start[]): Figures => ({
  folder,
  init: median(starts.map(({ init }) => init)),
  cpu: median(starts.map(({ cpu }) => cpu)),
  first: median(starts.map((start) => start.first)),
});

const ms = (value: number) => `${value.toFixed(1)} ms`;
const times = (value: number) => `${value.toFixed(2)}x`;
const kept = (holds: boolean) => (holds ? 'yes' : 'no');

const againstBare = (ours: Figures, bare: Figures, shown: string): Row => {
  const ratio = ours.init / bare.init;
  return {
    what: `cold init of ${ours.folder} ÷ ${shown}`,
    measured: `${times(ratio)} (${ms(ours.init)}; CPU ${times(ours.cpu / bare.cpu)})`,
    beside: `${shown} ${ms(bare.init)}`,
    budget: '<= 1.35x, stretch 1.2x',
    kept: kept(ratio <= 1.35),
  };
};

const againstPopular = (ours: Figures, popular: Figures): Row => {
  const ratio = popular.init / ours.init;
  return {
    what: `${ours.folder} is ready sooner than the popular stack`,
    measured: `${times(ratio)} (${ms(ours.init)}; CPU ${times(popular.cpu / ours.cpu)})`,
    beside: `middy + logger + metrics + tracer + zod + lib-dynamodb ${ms(popular.init)}`,
    budget: '>= 1.6x',
    kept: kept(ratio >= 1.6),
  };
};

const firstAnswer = (ours: Figures, bare: Figures, popular: Figures): Row => ({
  what: `${ours.folder} from nothing to its first answer, the network costing nothing`,
  measured: `${ms(ours.first)} (4 requests)`,
  beside: `bare ${ms(bare.first)} (1 request), popular ${ms(popular.first)} (1 request)`,
  budget: 'none',
  kept: 'shown only',
});

/** How soon a function answers that nobody has called before. */
export const bench = async (): Promise<Report> => {
  const { folders, figures } = await withBundles(measure);
  const [bare, trimmed, popular, ours] = [figures('bare-plain'), figures('bare'), figures('popular'), figures(first)];
  return {
    title: 'Cold start of the call path',
    how: `Medians of ${rounds} fresh Node processes per variant, interleaved: milliseconds from \`require\` of the bundle until \`handler\` is there. Bare: a handler with client-dynamodb alone, through esbuild as everybody sets it (the popular stack too); trimmed bare: the same handler through our own bundler, which leaves out credential providers that Lambda never asks.`,
    rows: [
      ...folders.map((folder) => againstBare(figures(folder), bare, 'bare')),
      ...folders.map((folder) => againstBare(figures(folder), trimmed, 'trimmed bare')),
      againstPopular(ours, popular),
      firstAnswer(ours, bare, popular),
    ],
  };
};
