import { readFileSync } from 'node:fs';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import * as z from 'zod';
import { synthesized } from '../support/own-assembly.ts';

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

export interface Assembly {
  readonly templates: Readonly<Record<string, Template>>;
  /** Bytes of each template file. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly order: readonly string[];
}

/** What the project's own cloud assembly says. */
export const readSynthesized = async (): Promise<Assembly> => {
  const { stacks } = new CloudAssembly((await synthesized()).assembly);
  const files = stacks.map(
    ({ stackName, templateFullPath }) => [stackName, readFileSync(templateFullPath, 'utf8')] as const,
  );
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
