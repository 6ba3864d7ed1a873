import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Laptop } from '../../local/laptop.ts';
import { writeTextAssembly } from '../support/text-assembly.ts';
import { morning, phone, seconds, startOn } from '../support/text-laptop.ts';

it('texts go on where the laptop stopped: what waited is delivered, what came is there, the key is the same', async () => {
  const assembly = mkdtempSync(join(tmpdir(), 'text-assembly-'));
  const path = mkdtempSync(join(tmpdir(), 'laptop-state-'));
  writeTextAssembly(assembly);
  const state = { kind: 'directory', path } as const;
  const send = (laptop: Laptop, id: string) =>
    laptop.lambda.invoke('texts-send', { id, to: phone, text: id }).then(() => laptop.clock.move(laptop.clock.now()));
  const textsOn = (laptop: Laptop) => laptop.messages.inboxes.of(phone).map(({ text, state: how }) => [text, how]);

  const before = await startOn(assembly, state);
  await send(before, 'came');
  before.messages.mishap({ gateway: 'aa', kind: 'error', times: 1 });
  await send(before, 'waits');
  await send(before, 'waits behind it');
  expect(textsOn(before)).toEqual([['came', 'REPORTING']]);
  await before.stop();

  const after = await startOn(assembly, state);
  await after.clock.move(morning);
  expect(textsOn(after).map(([text]) => text)).toEqual(['came', 'waits', 'waits behind it']);
  await after.clock.move(morning + seconds(2));
  expect(textsOn(after).slice(1)).toEqual([
    ['waits', 'REPORTED'],
    ['waits behind it', 'REPORTED'],
  ]);
  await after.stop();
  for (const directory of [assembly, path]) rmSync(directory, { recursive: true });
});
