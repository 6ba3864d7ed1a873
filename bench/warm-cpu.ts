import { join } from 'node:path';
import * as z from 'zod';
import { withAwsStub } from './aws-stub.ts';
import { type Bundles, withBundles } from './bundles.ts';
import { interleave } from './interleave.ts';
import { lambdaEnvironment } from './lambda-environment.ts';
import { runNode } from './node-process.ts';
import { callEvent } from './prepared-rows.ts';
import { median, type Report } from './table.ts';

const script = join(import.meta.dirname, 'processes/warm-cpu.ts');
const says = z.object({ microseconds: z.number() });
const ours = 'call/identify-caller';
const rounds = 7;
const invocations = 2000;

const measure = (bundles: Bundles, endpoint: string) =>
  interleave(rounds, ['bare-plain', 'popular', ours], async (name) => {
    const bundle = bundles.file(name);
    const args = [bundle, JSON.stringify(callEvent), String(invocations)];
    const said = await runNode({ script, args, environment: lambdaEnvironment(bundle, endpoint), says });
    return said.microseconds;
  });

/** What an invocation costs once everything is warm. */
export const bench = async (): Promise<Report> => {
  const samples = await withBundles((bundles) => withAwsStub((endpoint) => measure(bundles, endpoint)));
  const [bare, popular, own] = [median(samples('bare-plain')), median(samples('popular')), median(samples(ours))];
  const shown = (value: number) => `${value.toFixed(0)} µs`;
  return {
    title: 'Warm CPU per invocation',
    how: `Medians of ${rounds} fresh processes, interleaved, each over ${invocations} invocations after a quarter as many to warm up. A local server stands for the network alone: it answers a member's call with the rows that the deployment writes; the bare handler reads the same profile and looks at one field. Credentials and keys are fetched while warming up.`,
    rows: [
      {
        what: `CPU of ${ours} ÷ bare`,
        measured: `${(own / bare).toFixed(2)}x (${shown(own)})`,
        beside: `bare ${shown(bare)}, popular stack ${shown(popular)}`,
        budget: '<= 1.5x',
        kept: own / bare <= 1.5 ? 'yes' : 'no',
      },
    ],
  };
};
