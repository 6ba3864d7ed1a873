import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type HouseNumbers, numbersOf, offences } from './judge.ts';
import { measure } from './measure.ts';

const execute = promisify(execFile);

const sources = async (): Promise<readonly string[]> => {
  const { stdout } = await execute('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx']);
  return stdout.split('\n').filter((path) => path !== '' && !path.endsWith('.d.ts') && existsSync(path));
};

const table = (numbers: HouseNumbers): string =>
  [
    `       files ${numbers.files}: median ${numbers.fileMedian} lines, p90 ${numbers.fileP90}`,
    `       functions: median ${numbers.functionMedian} lines, p90 ${numbers.functionP90}`,
    `       let: ${(numbers.letShare * 100).toFixed(1)} % of declarations`,
  ].join('\n');

/** Measures every source file of the repository and holds it against the hard limits. */
export const houseInOrder = async (): Promise<{ good: boolean; printed: string }> => {
  const paths = await sources();
  const facts = await Promise.all(paths.map(async (path) => measure(path, await readFile(path, 'utf8'))));
  const wrong = offences(facts);
  return {
    good: wrong.length === 0,
    printed: [table(numbersOf(facts)), ...wrong.map((line) => `       ${line}`)].join('\n'),
  };
};
