import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { buildApp } from '../../infra/app.ts';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  DependsOn: z.array(z.string()).default([]),
});
const template = z.object({
  Resources: z.record(z.string(), resource),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.string() })).default({}),
});

export type Resource = z.infer<typeof resource>;
export type Template = z.infer<typeof template>;

const root = join(import.meta.dirname, '../..');

export interface Assembly {
  readonly templates: Readonly<Record<string, Template>>;
  /** Bytes of each template file. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly order: readonly string[];
}

/** The project, synthesized in this process to a directory of its own. */
export const synthesized = async ({ validate }: { readonly validate: boolean }): Promise<Assembly> => {
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-assembly-'));
  const app = await buildApp({ root, outdir: join(outdir, 'cdk.out'), dist: join(outdir, 'dist'), validate });
  const stacks = app.synth().stacks;
  const files = stacks.map(
    ({ stackName, templateFullPath }) => [stackName, readFileSync(templateFullPath, 'utf8')] as const,
  );
  rmSync(outdir, { recursive: true });
  return {
    templates: Object.fromEntries(files.map(([name, text]) => [name, template.parse(JSON.parse(text))])),
    sizes: Object.fromEntries(files.map(([name, text]) => [name, Buffer.byteLength(text)])),
    order: stacks.map(({ stackName }) => stackName),
  };
};

/** Resources of a type in one template, or in all. */
export const ofType = (templates: readonly Template[], type: string): readonly Resource[] =>
  templates.flatMap(({ Resources }) => Object.values(Resources).filter((found) => found.Type === type));

/** Tags as a map, whichever of CloudFormation's two ways they are written in. */
export const tagsOf = ({ Properties }: Resource): Readonly<Record<string, string>> => {
  const tags = z.array(z.object({ Key: z.string(), Value: z.string() })).safeParse(Properties.Tags);
  return tags.success ? Object.fromEntries(tags.data.map(({ Key, Value }) => [Key, Value])) : {};
};
