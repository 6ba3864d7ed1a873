import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { openClock } from '../../../local/laptop/clock.ts';

const options = { assembly: '', speech: { mode: 'instant' } } as const;

describe("the laptop's clock", () => {
  it('begins anew at an earlier time, and what was due before never happens', async () => {
    const { clock, reset } = openClock(
      { ...options, clock: { mode: 'virtual', at: 10_000 }, state: { kind: 'memory' } },
      createInFlight(),
    );
    const happened: string[] = [];
    clock.at(20_000, () => happened.push('old'));
    reset(5000);
    clock.at(6000, () => happened.push('new'));
    await clock.move(30_000);
    expect([happened, clock.now()]).toEqual([['new'], 30_000]);
  });

  it('does not go back over a restart, after the time machine has gone forward', async () => {
    const path = mkdtempSync(join(tmpdir(), 'clock-'));
    const open = () =>
      openClock({ ...options, clock: { mode: 'real' }, state: { kind: 'directory', path } }, createInFlight());
    const before = open();
    await before.clock.move(before.clock.now() + 86_400_000);
    before.save();
    const after = open();
    expect(after.clock.now() - Date.now()).toBeGreaterThan(86_000_000);
    expect(() => after.reset(0)).toThrow('Only a virtual clock can be reset');
    rmSync(path, { recursive: true });
  });
});
