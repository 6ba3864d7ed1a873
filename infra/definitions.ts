import { globSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { $ZodObject } from 'zod/v4/core';
import { roleSchema } from '#domain/kernel';
import type { Access, FunctionDefinition } from '#functions/define';

const accessWords = [
  'directory:read',
  'directory:write',
  'tenant-data',
  'journal-stream',
  'events:publish',
  'connect:numbers',
  'connect:call',
  'connect:attributes',
  'workflows:start',
  'workflows:answer',
  'messages:publish',
  'messages:consume',
  'portal-users:open',
  'portal-users:close',
] as const satisfies readonly Access[];

const trigger = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact-flow') }),
  z.object({
    kind: z.literal('api'),
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: z.templateLiteral(['/', z.string()]),
    roles: z.array(z.enum([...roleSchema.options, 'provider'])).min(1),
  }),
  z.object({
    kind: z.literal('event'),
    bus: z.enum(['default', 'product']),
    pattern: z.object({
      source: z.exactOptional(z.array(z.string())),
      'detail-type': z.exactOptional(z.array(z.string())),
      detail: z.exactOptional(z.record(z.string(), z.array(z.string()))),
    }),
  }),
  z.object({ kind: z.literal('journal-stream') }),
  z.object({ kind: z.literal('workflow') }),
  z.object({ kind: z.literal('queue') }),
  z.object({ kind: z.literal('webhook'), method: z.literal('POST'), path: z.templateLiteral(['/', z.string()]) }),
  z.object({ kind: z.literal('custom-resource') }),
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('schedule'), expression: z.string() }),
]);

const definition = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,50}$/),
  summary: z.string().min(1),
  trigger,
  settings: z.custom<$ZodObject>((value) => value instanceof $ZodObject, 'expected a z.object'),
  access: z.array(z.enum(accessWords)),
  timeout: z.string().regex(/^PT\d+S$/),
  memory: z.number().int().min(128).max(10_240).default(512),
  whenItFails: z.string().min(1),
});

/** The part of a `FunctionDefinition` that provisioning needs, with the place of its code. */
export interface DeployedFunction extends z.infer<typeof definition> {
  /** `call/identify-caller`: the folder below `functions/`. */
  readonly folder: string;
}

export type TriggerKind = FunctionDefinition['trigger']['kind'];

/** The functions with one kind of trigger, the trigger's own fields known to the compiler. */
export const withTrigger = <K extends TriggerKind>(functions: readonly DeployedFunction[], kind: K) =>
  functions.flatMap((fn) => (isKind(fn.trigger, kind) ? [{ ...fn, trigger: fn.trigger }] : []));

/**
 * The one function that serves the whole cell in a role that only one can have: the custom resource, the journal's publisher.
 *
 * @throws when there is none, or more than one
 */
export const theOnly = (functions: readonly DeployedFunction[], kind: TriggerKind): DeployedFunction => {
  const [found, ...more] = functions.filter((fn) => fn.trigger.kind === kind);
  if (!found || more.length > 0)
    throw new Error(
      `functions/: expected exactly one function with the trigger ${kind}, found ${more.length + (found ? 1 : 0)}`,
    );
  return found;
};

/**
 * Finds and checks every `functions/<area>/<name>/definition.ts`. A new function needs no line here.
 *
 * @param root the project's directory
 * @throws naming the file, when a definition does not parse or two functions share a name
 */
export const findFunctions = async (root: string): Promise<readonly DeployedFunction[]> => {
  const files = globSync('functions/*/*/definition.ts', { cwd: root }).sort();
  const found = await Promise.all(files.map((file) => readDefinition(root, file)));
  const twice = found.find((fn, index) => found.findIndex((other) => other.name === fn.name) !== index);
  if (twice)
    throw new Error(`functions/${twice.folder}/definition.ts: the name ${twice.name} is taken by another function`);
  return found;
};

const readDefinition = async (root: string, file: string): Promise<DeployedFunction> => {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href);
  const candidates = Object.values(module).filter(isDefinition);
  if (candidates.length !== 1)
    throw new Error(`${file}: expected one exported defineFunction(…), found ${candidates.length}`);
  const parsed = definition.safeParse(candidates[0]);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, folder: dirname(file).split(sep).slice(1).join('/') };
};

const isDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'trigger' in value && 'whenItFails' in value;

const isKind = <T extends { readonly kind: string }, K extends T['kind']>(
  value: T,
  kind: K,
): value is Extract<T, { kind: K }> => value.kind === kind;
