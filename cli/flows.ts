import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileAll, drawFlow, type Flow } from '#flows/kit';
import { services } from '#services';
import { type Command, UsageError } from './command.ts';

const COMPILED = 'contact-flows/compiled';
const DRAWN = 'docs/flows.md';

/** A file that this command writes, and its whole text. */
interface Output {
  readonly path: string;
  readonly text: string;
}

const drawing = (flow: Flow): string =>
  [
    `## ${flow.name}`,
    '',
    `${flow.summary}. Type ${flow.type}, ${Object.keys(flow.blocks).length} blocks.`,
    '',
    '```mermaid',
    drawFlow(flow),
    '```',
    '',
  ].join('\n');

const document = (flows: readonly Flow[]): string =>
  [
    '# Contact flows',
    '',
    'Written by `npx hutong flows write` from the call flows in `services/`; do not edit.',
    'An arrow without a label is the only way on; `NoMatchingError` is what Connect calls a block that failed.',
    '',
    ...flows.map(drawing),
  ].join('\n');

const outputs = (): readonly Output[] => {
  const all = services.flatMap((service) => service.flows());
  const compiled = Object.entries(compileAll(all));
  // Products share some; each is drawn once.
  const flows = [...new Map(all.map((flow) => [flow.name, flow])).values()];
  return [
    ...compiled.map(([name, text]) => ({ path: join(COMPILED, `${name}.json`), text })),
    { path: DRAWN, text: document(flows) },
  ];
};

const readIfAny = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Committed files of flows that no product has any more. */
const leftovers = async (): Promise<readonly string[]> => {
  const kept = outputs().map(({ path }) => path);
  const present = await readdir(COMPILED).catch(() => []);
  return present
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(COMPILED, name))
    .filter((path) => !kept.includes(path));
};

const stale = async (): Promise<readonly string[]> => {
  const judged = await Promise.all(
    outputs().map(async ({ path, text }) => ((await readIfAny(path)) === text ? [] : [path])),
  );
  return [...judged.flat(), ...(await leftovers())];
};

const write = async (): Promise<number> => {
  const old = await leftovers();
  await Promise.all(old.map((path) => rm(path)));
  await mkdir(COMPILED, { recursive: true });
  await Promise.all(outputs().map(({ path, text }) => writeFile(path, text)));
  process.stdout.write(`${outputs().length} files written, ${old.length} removed\n`);
  return 0;
};

/** Are the committed flows and their drawings what the call flows say? Answers in the words of `npm run check`. */
export const flowsAreCompiled = async (): Promise<{ readonly good: boolean; readonly printed: string }> => {
  const files = await stale();
  const printed = files.length === 0 ? 'up to date' : `out of date: ${files.join(', ')}\nrun: npx hutong flows write`;
  return { good: files.length === 0, printed };
};

const check = async (): Promise<number> => {
  const { good, printed } = await flowsAreCompiled();
  process.stdout.write(`${printed}\n`);
  return good ? 0 : 1;
};

const modes: Readonly<Record<string, () => Promise<number>>> = { write, check };

/**
 * Writes the compiled contact flows and docs/flows.md, or checks that they are up to date.
 *
 * @returns 0 done or up to date, 1 out of date
 * @example await flows(['check']) // 0
 */
export const flows = ([mode = 'check']: readonly string[]): Promise<number> => {
  const chosen = Object.hasOwn(modes, mode) ? modes[mode] : undefined;
  if (chosen === undefined) throw new UsageError(`write or check? "${mode}" is neither`);
  return chosen();
};

/** Compiled flows and their drawings. */
export const command: Command = {
  summary: 'compiles the contact flows and draws them',
  usage: 'write|check',
  run: flows,
};
