import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAllLaptops, type LaptopProcess, startLaptopProcess } from '../support/laptop-processes.ts';
import { synthesized } from '../support/own-assembly.ts';
import type { StoredLine } from '../support/stored.ts';

const home = mkdtempSync(join(tmpdir(), 'killed-laptop-'));
const laid = join(home, 'state');
/** Where the assembly is, and within how many milliseconds after the key a registration is over on this machine. */
const ground = { assembly: '', span: 150 };

// Deployed once; each story goes on from a copy.
beforeAll(async () => {
  ground.assembly = (await synthesized()).assembly;
  const laptop = await startLaptopProcess(ground.assembly, laid);
  await laptop.dial('0771-5550001');
  ground.span = Math.max(150, 1.5 * (await laptop.pressAndHear('1')));
  await laptop.end('SIGINT');
});
afterAll(() => {
  endAllLaptops();
  rmSync(home, { recursive: true, force: true });
});

const copyState = (name: string): string => {
  cpSync(laid, join(home, name), { recursive: true });
  return join(home, name);
};

const member: StoredLine = { membership: 'ACTIVE', members: 1, subscriptions: 1, ended: 1 };
const nobody: StoredLine = { members: 0, subscriptions: 0, ended: 0 };
const welcome = /^欢迎您拨打法律,开通业务请按1/;

interface Found {
  readonly afterMs: number;
  readonly stored: StoredLine;
  readonly welcomed: boolean;
  readonly log: string;
}

/** DynamoDB Local that still lives, for any state directory of this file. */
const living = (): boolean => spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.includes(home);

describe('a laptop that is killed while a caller registers', () => {
  const chains = 2;
  const killsEach = 6;
  const kills = chains * killsEach;
  /** Milliseconds after the key, one somewhere in each twelfth of the span. */
  const momentsOf = (chain: number) =>
    Array.from({ length: killsEach }, (_, i) => ((i * chains + chain + Math.random()) * ground.span) / kills);

  const start = (state: string) => startLaptopProcess(ground.assembly, state);

  /** One kill; answers what the next laptop on the same state finds, and that laptop. */
  const kill = async (laptop: LaptopProcess, state: string, from: string, afterMs: number) => {
    const { line, heard } = await laptop.dial(from);
    expect(heard[0]).toMatch(welcome);
    await laptop.press('1');
    await sleep(afterMs);
    await laptop.end('SIGKILL');
    const next = await start(state);
    const stored = { ...(await next.look(line)), ended: 0 };
    const again = await next.dial(from);
    const welcomed = welcome.test(again.heard[0] ?? '');
    return { next, found: { afterMs, stored, welcomed, log: next.log.join('\n') } };
  };
  const killAgain = async (state: string, laptop: LaptopProcess, left: readonly number[]): Promise<Found[]> => {
    const [afterMs, ...later] = left;
    if (afterMs === undefined) {
      await laptop.end('SIGKILL');
      return [];
    }
    const from = `0771-555${String(1000 + (Math.floor(afterMs * 10) % 9000))}`;
    const { next, found } = await kill(laptop, state, from, afterMs);
    return [found, ...(await killAgain(state, next, later))];
  };

  it('finds him once or not at all when it starts again, the journal agrees, and his next call is served', async () => {
    const stories = Array.from({ length: chains }, async (_, chain) => {
      const state = copyState(`state-${chain}`);
      return killAgain(state, await start(state), momentsOf(chain));
    });
    const all = (await Promise.all(stories)).flat();
    for (const { afterMs, stored, welcomed, log } of all) {
      const told = `killed ${afterMs.toFixed(1)} ms after the key\n${log}`;
      expect([{ ...member, ended: 0 }, nobody], told).toContainEqual(stored);
      expect(welcomed, told).toBe(stored.subscriptions === 0);
      expect(log, told).not.toMatch(/failed|Error/);
    }
    const members = all.filter(({ welcomed }) => !welcomed).length;
    console.info(`killed 0–${Math.round(ground.span)} ms after the key: ${members} of ${all.length} had registered`);
    expect(all).toHaveLength(kills);
  }, 400_000);

  it('leaves no DynamoDB Local behind', async () => {
    for (let waits = 0; waits < 50 && living(); waits += 1) await sleep(100);
    expect(living()).toBe(false);
  });
});

describe('a laptop that is stopped in the middle of calls', () => {
  it('Ctrl+C hangs up, writes down what is under way, and only then ends the tables', async () => {
    const state = copyState('stopped');
    const laptop = await startLaptopProcess(ground.assembly, state);
    const { line } = await laptop.dial('0771-5559999');
    await laptop.press('1');
    await laptop.end('SIGINT');
    expect(laptop.log.join('\n')).not.toMatch(/failed|given up|Error/);
    const again = await startLaptopProcess(ground.assembly, state);
    expect(await again.look(line)).toEqual(member);
    await again.end('SIGINT');
  }, 400_000);
});
