import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { toJSONSchema } from 'zod/mini';
import { tenantSchema } from '#domain/tenancy';
import { rehearsalSchema } from '../local/rehearsal/schema.ts';
import { aslSupportPage } from '../local/states/support.ts';
import type { Command } from './command.ts';
import { runbook } from './runbook.ts';

interface Page {
  readonly path: string;
  readonly text: () => string | Promise<string>;
}

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The pages of docs/ that code writes. */
const pages: readonly Page[] = [
  {
    path: 'docs/rehearsal.schema.json',
    text: () => text(z.toJSONSchema(rehearsalSchema, { io: 'input', unrepresentable: 'any' })),
  },
  {
    path: 'docs/tenant.schema.json',
    text: () => text(toJSONSchema(tenantSchema, { io: 'input', unrepresentable: 'any' })),
  },
  { path: 'docs/runbook.md', text: runbook },
  { path: 'docs/asl-support.md', text: aslSupportPage },
];

const isCurrent = async ({ path, text }: Page): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => '')) === (await text());

/** Says which generated pages are not what the code would write now. */
export const docsAreCurrent = async (): Promise<{ good: boolean; printed: string }> => {
  const current = await Promise.all(pages.map(isCurrent));
  const stale = pages
    .filter((_, index) => current[index] === false)
    .map(({ path }) => `${path} is stale: npx hutong docs`);
  return { good: stale.length === 0, printed: stale.join('\n') };
};

/** Writes the generated pages of docs/. */
export const command: Command = {
  summary: 'writes the pages of docs/ that code knows best',
  usage: '[--check]',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } });
    if (values.check) {
      const { good, printed } = await docsAreCurrent();
      process.stdout.write(good ? 'the generated pages are current\n' : `${printed}\n`);
      return good ? 0 : 1;
    }
    for (const { path, text } of pages) {
      await writeFile(path, await text());
      process.stdout.write(`  wrote ${path}\n`);
    }
    return 0;
  },
};
