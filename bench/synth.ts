import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { interleave } from './interleave.ts';
import { runNode } from './node-process.ts';
import { median, type Report, type Row } from './table.ts';
import { writeTenantFiles } from './tenant-files.ts';

const script = join(import.meta.dirname, 'processes/synth.ts');
const says = z.object({ code: z.literal(0), cpu: z.number() });
const template = z.object({ Resources: z.record(z.string(), z.unknown()) });
const rounds = 5;
const provinces = 31;

interface Variant {
  readonly tenants: number;
  readonly validate: boolean;
}

const checked: Variant = { tenants: provinces, validate: true };
const unchecked: Variant = { tenants: provinces, validate: false };
const oneChecked: Variant = { tenants: 1, validate: true };
const one: Variant = { tenants: 1, validate: false };

const place = (directory: string, { tenants, validate }: Variant) => ({
  files: join(directory, `tenants-${tenants}`),
  out: join(directory, `out-${tenants}-${validate}`),
});

/** Seconds of a fresh process from its start to its end, and the CPU's seconds for the synthesis within it. */
const measure = (directory: string) => async (variant: Variant) => {
  const { validate } = variant;
  const { files, out } = place(directory, variant);
  const began = performance.now();
  // CDK_VALIDATION turns off the rules that CDK itself brings along.
  const environment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', CDK_VALIDATION: `${validate}` };
  const said = await runNode({ script, args: [files, out, String(validate)], environment, says });
  return { wall: (performance.now() - began) / 1000, cpu: said.cpu };
};

const stacksOf = (out: string) =>
  globSync('cdk.out/Tenant-*.template.json', { cwd: out }).map((name) => {
    const file = join(out, name);
    const { Resources } = template.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { resources: Object.keys(Resources).length, kB: statSync(file).size / 1000 };
  });

const row = (what: string, measured: string, beside: string, budget: string, holds: boolean): Row => ({
  what,
  measured,
  beside,
  budget,
  kept: holds ? 'yes' : 'no',
});

const stackRows = (out: string): readonly Row[] => {
  const stacks = stacksOf(out);
  const resources = Math.max(...stacks.map((stack) => stack.resources));
  const kB = Math.max(...stacks.map((stack) => stack.kB));
  const beside = `the largest of ${stacks.length} tenant stacks`;
  return [
    row('resources of a tenant stack', String(resources), beside, '<= 60', resources <= 60),
    row('template of a tenant stack', `${kB.toFixed(0)} kB`, beside, '<= 100 kB', kB <= 100),
  ];
};

/** How long it takes to turn every province's file into templates. */
export const bench = async (): Promise<Report> => {
  const directory = mkdtempSync(join(tmpdir(), 'hutong-synth-'));
  for (const tenants of [1, provinces]) writeTenantFiles(place(directory, { tenants, validate: true }).files, tenants);
  const products = writeTenantFiles(join(directory, 'count'), 1);
  const samples = await interleave(rounds, [checked, unchecked, oneChecked, one], measure(directory));
  const seconds = (variant: Variant) => median(samples(variant).map(({ wall }) => wall));
  const cpu = (variant: Variant) => median(samples(variant).map((sample) => sample.cpu));
  const further = (many: Variant, few: Variant) => ((cpu(many) - cpu(few)) / (provinces - 1)) * 1000;
  const rows = [
    row(
      `synth of ${provinces} tenants with ${products} product(s), rules checked`,
      `${seconds(checked).toFixed(1)} s (CPU ${cpu(checked).toFixed(1)} s)`,
      `unchecked ${seconds(unchecked).toFixed(1)} s; one tenant ${seconds(oneChecked).toFixed(1)} s and ${seconds(one).toFixed(1)} s`,
      '<= 5 s',
      seconds(checked) <= 5,
    ),
    row(
      'each further tenant, CPU',
      `${further(unchecked, one).toFixed(1)} ms`,
      `with rules checked ${further(checked, oneChecked).toFixed(1)} ms`,
      '<= 20 ms',
      further(unchecked, one) <= 20,
    ),
    ...stackRows(place(directory, checked).out),
  ];
  rmSync(directory, { recursive: true, force: true });
  return {
    title: 'Synthesis',
    how: `Medians of ${rounds} fresh processes per variant, interleaved, from the process's start to its end, bundling included. The tenant files are tenants/gx.yaml under other ids and numbers; each buys every product there is (${products}).`,
    rows,
  };
};
