// One synthesis: arguments are the directory of tenant files, the output directory and whether rules are checked. Says its seconds of CPU.
import { join } from 'node:path';
import { synthesize } from '../../infra/synthesize.ts';

const [, , tenants = '', out = '', validate = ''] = process.argv;
const before = process.cpuUsage();
const code = await synthesize({
  root: join(import.meta.dirname, '../..'),
  tenants,
  outdir: join(out, 'cdk.out'),
  dist: join(out, 'dist'),
  context: { 'hutong:validate': validate === 'true' },
});
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ code, cpu: (user + system) / 1e6 }));
