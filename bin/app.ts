#!/usr/bin/env node
// The CDK app: `node bin/app.ts` writes cdk.out, `npx cdk synth|diff|deploy` runs the same (cdk.json).
import { join } from 'node:path';
import { synthesize } from '../infra/synthesize.ts';

process.exitCode = await synthesize({ root: join(import.meta.dirname, '..') });
