import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keeperOf, lockState } from '../../../local/laptop/lock.ts';

const place = { directory: '' };
beforeEach(() => {
  place.directory = join(mkdtempSync(join(tmpdir(), 'lock-')), 'state');
});
afterEach(() => rmSync(join(place.directory, '..'), { recursive: true }));
const pidFile = () => join(place.directory, 'laptop.pid');

describe('a state directory', () => {
  it('is one laptop’s at a time, also within one process', () => {
    const unlock = lockState(place.directory);
    expect(keeperOf(place.directory)).toBe(process.pid);
    expect(() => lockState(place.directory)).toThrow(/is in use by the laptop of process \d+: stop it first/);
    unlock();
    expect(existsSync(pidFile())).toBe(false);
    lockState(place.directory)();
  });

  it('is refused while another process lives in it, and says how to go on', () => {
    lockState(place.directory)();
    writeFileSync(pidFile(), String(process.ppid));
    expect(() => lockState(place.directory)).toThrow(
      new RegExp(
        `^${place.directory}/ is in use by the laptop of process ${process.ppid}: .*--memory.*rm .*laptop\\.pid`,
      ),
    );
  });

  it('is free again after a laptop that was killed', async () => {
    lockState(place.directory)();
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    writeFileSync(pidFile(), String(gone.pid));
    expect(keeperOf(place.directory)).toBeUndefined();
    lockState(place.directory)();
  });

  it.each(['', 'no process', '-1', String(process.pid)])('is free where the file says "%s"', (text) => {
    lockState(place.directory)();
    writeFileSync(pidFile(), text);
    lockState(place.directory)();
  });
});
