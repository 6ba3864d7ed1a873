import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { UsageError } from '../command.ts';
import { caseFileSchema, judgeCases, totalsOf, type Verdict } from './cases.ts';
import { complaint, readLined } from './lines.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const failure = ({ trouble, expected, got }: Verdict): string =>
  trouble ?? `expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;

const verdictText = (verdict: Verdict): string => {
  const head = `${verdict.passed ? 'pass' : 'FAIL'}  ${verdict.id.padEnd(10)} ${verdict.tier.padEnd(10)} ${verdict.op}`;
  return verdict.passed ? head : `${head}: ${failure(verdict)}`;
};

/** Places of an issue that a lined document can find; symbols do not occur. */
const placeOf = ({ path }: z.core.$ZodIssue): (string | number)[] =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/**
 * Runs a file of calendar cases and prints every verdict; the last line has the totals by tier.
 *
 * @returns 0 when all of core pass and no schedule was refused
 */
export const checkCases = async (file: string): Promise<number> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(`there is no file ${file}`);
  const document = readLined(text);
  if (document.broken) throw new UsageError(`${file}:${document.broken.line}: ${document.broken.what}`);
  const read = caseFileSchema.safeParse(document.value);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => {
      const path = placeOf(issue);
      return `${file}:${document.lineOf(path)}: ${path.join('.')}: ${issue.message}`;
    });
    throw new UsageError(lines.join('\n'));
  }
  const { verdicts, refusals } = judgeCases(read.data);
  for (const { path, expected } of refusals) say(complaint(file, document, path, expected));
  for (const verdict of verdicts) say(verdictText(verdict));
  say(totalsOf(verdicts));
  const coreHolds = verdicts.every(({ tier, passed }) => tier !== 'core' || passed);
  return coreHolds && refusals.length === 0 ? 0 : 1;
};
