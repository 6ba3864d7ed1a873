import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Command, UsageError } from './command.ts';
import { type Skeleton, skeletons } from './skeletons.ts';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isKind = (kind: string | undefined): kind is keyof typeof skeletons =>
  kind !== undefined && Object.hasOwn(skeletons, kind);

/** Makes the skeleton of a new unit; it never overwrites a file. */
export const command: Command = {
  summary: 'the skeleton of a new unit',
  usage: `${Object.keys(skeletons).join('|')} <name>`,
  run: async ([kind, name]) => {
    if (!isKind(kind)) throw new UsageError(`what is new: ${Object.keys(skeletons).join(', ')}?`);
    const { pattern, example, files, enter, next }: Skeleton = skeletons[kind];
    if (name === undefined || !pattern.test(name)) throw new UsageError(`a ${kind} is named like ${example}`);
    const made = files(name);
    const taken = await Promise.all(made.map(async ({ path }) => ((await exists(path)) ? path : undefined)));
    const clash = taken.find((path) => path !== undefined);
    if (clash !== undefined) throw new UsageError(`${clash} exists already; nothing was written`);
    for (const { path, text } of made) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      process.stdout.write(`  wrote ${path}\n`);
    }
    if (enter) process.stdout.write(`  wrote ${await enter()}\n`);
    process.stdout.write(`  next: ${next}\n`);
    return 0;
  },
};
