import { afterAll, beforeAll, expect, test } from 'vitest';
import { assembly, synthesize } from '../../cli/assembly.ts';
import { playAll, scriptsAt } from '../../cli/rehearse.ts';
import { type Laptop, startLaptop } from '../../local/laptop.ts';
import { transcriptText } from '../../local/rehearsal/scene.ts';

const scripts = await scriptsAt(['test/journeys']);
const stage: { laptop?: Laptop } = {};

beforeAll(async () => {
  await synthesize();
  stage.laptop = await startLaptop({
    assembly,
    clock: { mode: 'virtual', at: Date.parse('2025-03-04T02:00:00Z') },
    state: { kind: 'memory' },
    speech: { mode: 'instant' },
  });
});

afterAll(() => stage.laptop?.stop());

test.each(scripts.map((script) => [script.file, script] as const))('%s', async (_, script) => {
  if (stage.laptop === undefined) throw new Error('the laptop did not start');
  const { performances } = await playAll([script], stage.laptop);
  const [performance] = performances;
  const { passed, failure, transcript } = performance ?? { passed: false, failure: undefined, transcript: [] };
  expect(passed, `line ${failure?.line}: ${failure?.message}\n${transcriptText(transcript)}`).toBe(true);
});
