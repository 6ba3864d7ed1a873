// Warm CPU: argument 1 is the bundle, argument 2 the event, argument 3 how often. Says microseconds of CPU per invocation.
import { createRequire } from 'node:module';

const [, , bundle = '', text = '', times = '0'] = process.argv;
const require = createRequire(import.meta.url);
const { handler } = require(bundle);
const context = { awsRequestId: 'bench', functionName: 'bench' };

const invoke = async (count: number): Promise<void> => {
  for (let one = 0; one < count; one += 1) await handler(JSON.parse(text), context);
};

await invoke(Number(times) / 4);
const before = process.cpuUsage();
await invoke(Number(times));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ microseconds: (user + system) / Number(times) }));
process.exit(0);
