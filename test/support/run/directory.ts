import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the directory that the files of one test run share. */
export const RUN = 'HUTONG_TEST_RUN';

/** The directory of this run; whoever is no part of one has one of his own. */
export const runDirectory = (): string => {
  const directory = process.env[RUN] ?? mkdtempSync(join(tmpdir(), 'hutong-run-'));
  process.env[RUN] = directory;
  return directory;
};
