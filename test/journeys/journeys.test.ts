import { afterAll, beforeAll, expect, test } from 'vitest';
import { scriptsAt } from '../../cli/rehearse.ts';
import { openTheatre, tenantsOf } from '../../cli/theatre.ts';
import { addCoverage, type FlowCoverage } from '../../local/connect/engine.ts';
import { transcriptText } from '../../local/rehearsal/scene.ts';
import { synthesized } from '../support/own-assembly.ts';

const scripts = await scriptsAt(['test/journeys']);
const theatre = openTheatre(async (tenants) => (await synthesized(tenants)).assembly);
const coverages: FlowCoverage[] = [];

beforeAll(async () => {
  for (const tenants of new Set(scripts.map(tenantsOf))) await synthesized(tenants);
}, 300_000);
afterAll(theatre.stop);

test.each(scripts.map((script) => [script.file, script] as const))('%s', async (_, script) => {
  const { performance, coverage } = await theatre.play(script);
  coverages.push(coverage);
  const { passed, failure, transcript } = performance;
  expect(passed, `line ${failure?.line}: ${failure?.message}\n${transcriptText(transcript)}`).toBe(true);
});

test('Together the stories take every branch of every contact flow', () => {
  const { flows } = coverages.reduce(addCoverage);
  const never = flows.flatMap(({ name, blocks }) =>
    blocks.flatMap(({ id, branches }) =>
      branches.filter(({ hits }) => hits === 0).map(({ branch }) => `${name}: ${id}: ${branch}`),
    ),
  );
  expect(never).toEqual([]);
});
