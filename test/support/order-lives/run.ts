import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeOrderSettings } from '#platform/order-settings';
import { providerWrites } from '#platform/provider-rows';
import { writeTogether } from '#platform/transaction';
import { findService } from '#services';
import { did, filed } from '../../domain/providers/prepare.ts';
import { startTenantTables, type TenantTables } from '../tenant-tables.ts';
import { type Mishaps, openFaultyWire } from './faulty-wire.ts';
import { product, timeZone } from './live.ts';
import { judge, type Verdict } from './verdict.ts';

const SHOPS = 20;

const furnish = async ({ dynamo }: TenantTables): Promise<void> => {
  const orders = findService(product)?.orders;
  if (!orders) throw new Error(`${product} takes no orders`);
  const { categories, spoken } = orders;
  const settings = { product, productName: '114便民服务', timeZone, hotline: '118114' };
  await writeOrderSettings(dynamo, 'gx', { ...settings, categories: [...categories], spoken: [...spoken] });
  const shop = did(filed(), { deed: 'approve' });
  for (let i = 0; i < SHOPS; i += 1) {
    // In one cell with the customers, a few metres apart.
    const area = { point: { lat: 22.817 + i * 0.0002, lng: 108.315 }, radiusKm: 10 };
    const provider = { ...shop, providerId: `p-${i}`, area, capacity: 1000 };
    await writeTogether(dynamo, providerWrites('gx', undefined, { provider, expectedVersion: 0, events: [] }));
  }
};

/** Every so many-th order, one worker after the other. */
interface Shift {
  readonly url: string;
  readonly key: string;
  readonly count: number;
  /** Those that are not over yet. */
  readonly living: Set<number>;
}

/** Shifts that work side by side. */
const SHIFTS = 2;

const WORKER = join(import.meta.dirname, 'worker.ts');

/** One worker, over the orders from the first that is not over; it dies by SIGKILL after so many, or ends. */
const work = async ({ url, key, count, living }: Shift, diesAfter: number): Promise<void> => {
  const first = Math.min(...living);
  const range = [first, count, SHIFTS].map(String);
  const worker: ChildProcess = spawn(process.execPath, [WORKER, url, key, ...range], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(worker, 'exit');
  const lines = worker.stdout ? createInterface({ input: worker.stdout }) : [];
  const done = { here: 0 };
  for await (const line of lines) {
    living.delete(Number(line.split(' ')[1]));
    done.here += 1;
    if (done.here === diesAfter) worker.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the worker ended with ${code ?? signal}`);
};

const workShift = async (shift: Shift, kills: number): Promise<void> => {
  const { living } = shift;
  const diesAfter = Math.floor(living.size / (kills + 1));
  for (let death = 0; death < kills; death += 1) await work(shift, diesAfter);
  while (living.size > 0) await work(shift, Number.POSITIVE_INFINITY);
};

const numbersOf = (count: number, shift: number): Set<number> =>
  new Set(Array.from({ length: count }, (_, i) => i).filter((i) => i % SHIFTS === shift));

/** How so many lives went. */
export interface Lives {
  readonly verdict: Verdict;
  readonly mishaps: Mishaps;
  readonly workersKilled: number;
  readonly seconds: number;
}

/**
 * Lives the whole lives of so many orders against DynamoDB Local: a life in eight different ways, commands and wakes that come twice, people
 * who act at the same moment, a wire that throttles and breaks, and workers that are killed in the middle.
 *
 * @param kills how many workers of each of two shifts die on the way, with a dozen orders in their hands
 */
export const liveOrders = async (count: number, kills: number): Promise<Lives> => {
  const tables = await startTenantTables({ busy: true });
  const endpoint = await tables.dynamo.config.endpoint?.();
  const wire = await openFaultyWire(`http://${endpoint?.hostname}:${endpoint?.port}`, count);
  const began = performance.now();
  try {
    await furnish(tables);
    const common = { url: wire.url, key: randomBytes(64).toString('base64'), count };
    const shifts = Array.from(
      { length: SHIFTS },
      (_, shift): Shift => ({ ...common, living: numbersOf(count, shift) }),
    );
    await Promise.all(shifts.map((shift) => workShift(shift, kills)));
    const seconds = (performance.now() - began) / 1000;
    return { verdict: await judge(tables, count), mishaps: wire.mishaps, workersKilled: SHIFTS * kills, seconds };
  } finally {
    await wire.stop();
    await tables.stop();
  }
};
