import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file of the state directory whole or not at all: a laptop that is killed in the middle leaves the old one.
 *
 * @param mode of the file, when others on the machine shall not read it
 * @example keepFile('.hutong/clock.json', '{"offsetMs":0}')
 */
export const keepFile = (file: string, text: string, mode?: number): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, mode === undefined ? {} : { mode });
  renameSync(`${file}.new`, file);
};
