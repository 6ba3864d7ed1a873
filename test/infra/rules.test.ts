import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildApp } from '../../infra/app.ts';

const root = join(import.meta.dirname, '../..');

it('every template passes the CloudFormation schemas and the AwsSolutions rules, but for what infra/acknowledgements.ts accepts', async () => {
  const home = mkdtempSync(join(tmpdir(), 'hutong-rules-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const app = await buildApp({ root, outdir: join(home, 'cdk.out'), dist: join(home, 'dist'), validate: true });
  expect(app.synth().stacks.map(({ stackName }) => stackName)).toContain('Cell');
}, 120_000);
