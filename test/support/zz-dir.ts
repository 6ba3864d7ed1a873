import { startLaptop } from '../../local/laptop.ts';
import { rmSync } from 'node:fs';
rmSync('/tmp/hutong-state', { recursive: true, force: true });
for (const round of [1, 2]) {
const t0 = performance.now();
const log = (l: string) => console.log(round, (performance.now()-t0).toFixed(0).padStart(6), l);
const laptop = await startLaptop({ assembly: process.argv[2] ?? 'cdk.out', clock: { mode: 'real' }, state: { kind: 'directory', path: '/tmp/hutong-state' }, speech: { mode: 'instant' }, log });
const c = laptop.dialShortCode({ from: '0771-5551234', dialled: '11831148' });
log('dialled');
await new Promise(r => setTimeout(r, 1500));
log(c.events.map(e => e.type).join());
log('stopping'); await laptop.stop(); log('stopped');
}
