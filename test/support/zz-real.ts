import { startLaptop } from '../../local/laptop.ts';

const t0 = performance.now();
const log = (l: string) => console.log((performance.now() - t0).toFixed(0).padStart(6), l);
const laptop = await startLaptop({
  assembly: process.argv[2] ?? 'cdk.out',
  clock: { mode: 'virtual', at: Date.parse('2025-03-04T02:00:00Z') },
  state: { kind: 'memory' },
  speech: { mode: 'instant' },
  log,
});
console.log(JSON.stringify(laptop.state(), null, 1));
laptop.lambda.subscribe((r) =>
  log(
    `${r.functionName} ${r.milliseconds.toFixed(1)} ms ${JSON.stringify(r.result).slice(0, 300)} log ${r.logBytes} ${r.result.ok ? '' : r.logs}`,
  ),
);
laptop.events.subscribe((bus, e) => log(`${bus} ${e['detail-type']} ${JSON.stringify(e.detail).slice(0, 200)}`));
const c = laptop.dialShortCode({ from: '0771-5551234', dialled: '11831148' });
await laptop.clock.move(laptop.clock.now() + 5000);
for (const e of c.events) log(JSON.stringify(e).slice(0, 300));
await laptop.clock.move(laptop.clock.now() + 60000);
for (const e of c.events) log(JSON.stringify(e).slice(0, 300));
log('reset');
await laptop.reset(Date.parse('2025-03-04T01:00:00Z'));
log('reset done');
await laptop.stop();
log('stopped');
