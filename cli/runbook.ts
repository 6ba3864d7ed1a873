import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const definitionSchema = z.object({
  name: z.string(),
  summary: z.string(),
  whenItFails: z.string(),
  timeout: z.string(),
});
type Definition = z.infer<typeof definitionSchema>;

const definitionsIn = async (file: string): Promise<readonly Definition[]> => {
  const exported: unknown = await import(pathToFileURL(join(process.cwd(), file)).href);
  return z
    .array(z.unknown())
    .parse(Object.values(z.record(z.string(), z.unknown()).parse({ ...z.looseObject({}).parse(exported) })))
    .flatMap((one) => {
      const read = definitionSchema.safeParse(one);
      return read.success ? [read.data] : [];
    });
};

const row = ({ name, summary, whenItFails, timeout }: Definition): string =>
  `| \`hutong-${name}\` | ${summary} | ${timeout.slice(2).toLowerCase()} | ${whenItFails} |`;

/** docs/runbook.md: what each alarm means to people, from the functions' own definitions. Source: X-36. */
export const runbook = async (): Promise<string> => {
  const files = (await Array.fromAsync(glob('functions/*/*/definition.ts'))).toSorted();
  const definitions = (await Promise.all(files.map(definitionsIn))).flat();
  return [
    '# Runbook',
    '',
    'Written by `npx hutong docs` from the definitions in `functions/`; do not edit. Each function has an alarm of its own name that goes off at',
    'the first error within a minute; its text is the last column.',
    '',
    '| alarm and function | what it does | at most | when it fails |',
    '|---|---|---|---|',
    ...definitions.map(row),
    '',
    '- **Undelivered work** (events, schedules, journal records that were given up) lies in the queue `hutong-undelivered`.',
    '- **The journal publisher was down:** it goes on by itself; a batch that failed ten times is parked in `hutong-undelivered`. Its rows stay in the',
    '  journal; a command that publishes them again does not exist yet.',
    '- **A caller was not identified:** the contact carries the tag `fault=NOT_IDENTIFIED` and was answered from the fallback queue.',
    '',
  ].join('\n');
};
