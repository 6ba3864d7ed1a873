import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Trouble } from '../trouble.ts';
import { type Template, templateSchema } from './template.ts';

/** One stack of the cloud assembly. */
export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly template: Template;
  /** Key of an asset in its bucket, to its directory in the assembly. */
  readonly assets: ReadonlyMap<string, string>;
}

const artifactSchema = z.object({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).default([]),
  displayName: z.string().optional(),
  properties: z
    .object({ templateFile: z.string().optional(), file: z.string().optional(), stackName: z.string().optional() })
    .optional(),
});
const manifestSchema = z.object({ version: z.string(), artifacts: z.record(z.string(), artifactSchema) });
type Artifact = z.infer<typeof artifactSchema>;
type Artifacts = Readonly<Record<string, Artifact>>;

const assetManifestSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string(), packaging: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const assetsOf = (directory: string, file: string): ReadonlyMap<string, string> => {
  const { files } = assetManifestSchema.parse(readJson(join(directory, file)));
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, resolve(directory, source.path)] as const),
    ),
  );
};

/** `aws://111122223333/ap-northeast-1` */
const placeOf = (id: string, environment = ''): { readonly accountId: string; readonly region: string } => {
  const [, accountId, region] = environment.match(/^aws:\/\/(\d{12})\/([a-z0-9-]+)$/) ?? [];
  if (accountId && region) return { accountId, region };
  throw new Error(`The stack ${id} has no account and region of its own (${environment}): give it an env`);
};

const readTemplate = (id: string, path: string): Template => {
  const parsed = templateSchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  throw new Error(`The laptop does not run the template of ${id}:\n${z.prettifyError(parsed.error)}`);
};

const readStack = (directory: string, id: string, artifact: Artifact, artifacts: Artifacts): Stack => {
  const template = readTemplate(id, join(directory, artifact.properties?.templateFile ?? `${id}.template.json`));
  const files = artifact.dependencies.flatMap((name) => {
    const file = artifacts[name]?.type === 'cdk:asset-manifest' ? artifacts[name].properties?.file : undefined;
    return file ? [...assetsOf(directory, file)] : [];
  });
  return {
    name: artifact.properties?.stackName ?? id,
    ...placeOf(id, artifact.environment),
    template,
    assets: new Map(files),
  };
};

const isStack = (artifact: Artifact | undefined): boolean => artifact?.type === 'aws:cloudformation:stack';

/** Stacks after those that they depend on. */
const inOrder = (artifacts: Artifacts): readonly string[] => {
  const done = new Set<string>();
  const visit = (id: string): void => {
    if (done.has(id)) return;
    done.add(id);
    for (const dependency of artifacts[id]?.dependencies ?? []) if (isStack(artifacts[dependency])) visit(dependency);
    ordered.push(id);
  };
  const ordered: string[] = [];
  for (const [id, artifact] of Object.entries(artifacts)) if (isStack(artifact)) visit(id);
  return ordered;
};

/**
 * Reads what `cdk synth` wrote: templates and assets, stacks in the order of their deployment.
 *
 * @param directory usually `cdk.out`
 * @throws Trouble when there is none
 * @throws when a template uses a section that the laptop would have to ignore
 */
export const readAssembly = (directory: string): readonly Stack[] => {
  if (!existsSync(join(directory, 'manifest.json')))
    throw new Trouble(`There is no cloud assembly in ${directory}: node bin/app.ts writes one`);
  const { artifacts } = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  return inOrder(artifacts).flatMap((id) => {
    const artifact = artifacts[id];
    return artifact ? [readStack(directory, id, artifact, artifacts)] : [];
  });
};
