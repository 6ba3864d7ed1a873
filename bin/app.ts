#!/usr/bin/env node
// The CDK app: `node bin/app.ts` writes cdk.out, `npx cdk synth|diff|deploy` runs the same (cdk.json).
// HUTONG_TENANTS names another directory of tenant files; rehearsals play carriers that the project does not serve.
import { join } from 'node:path';
import { synthesize } from '../infra/synthesize.ts';

const root = join(import.meta.dirname, '..');
process.exitCode = await synthesize({ root, tenants: join(root, process.env.HUTONG_TENANTS ?? 'tenants') });
