// One synthesis: arguments are the directory of tenant files, the output directory and whether rules are checked. Says seconds of it.
import { join } from 'node:path';
import { synthesize } from '../../infra/synthesize.ts';

const [, , tenants = '', out = '', validate = ''] = process.argv;
const began = performance.now();
const code = await synthesize({
  root: join(import.meta.dirname, '../..'),
  tenants,
  outdir: join(out, 'cdk.out'),
  dist: join(out, 'dist'),
  context: { 'hutong:validate': validate === 'true' },
});
console.log(JSON.stringify({ code, seconds: (performance.now() - began) / 1000 }));
