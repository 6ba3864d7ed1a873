// One cold start: argument 1 is the bundle, argument 2 the event of the first invocation, '' for none. Says milliseconds.
import { createRequire } from 'node:module';

const [, , bundle = '', event = ''] = process.argv;
const require = createRequire(import.meta.url);

const began = performance.now();
const cpuBefore = process.cpuUsage();
const { handler } = require(bundle);
const loaded = performance.now();
const { user, system } = process.cpuUsage(cpuBefore);
if (event) await handler(JSON.parse(event), { awsRequestId: 'bench', functionName: 'bench' });
const answered = performance.now();
console.log(JSON.stringify({ init: loaded - began, cpu: (user + system) / 1000, first: answered - began }));
process.exit(0);
