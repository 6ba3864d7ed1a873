import { camel, writeProducts } from './products.ts';
import { serviceSkeleton } from './service-skeleton.ts';

export interface Skeleton {
  readonly pattern: RegExp;
  readonly example: string;
  readonly files: (name: string) => readonly { readonly path: string; readonly text: string }[];
  /** Enters it where units of its kind are listed; answers the path of the list. */
  readonly enter?: () => Promise<string>;
  /** What the writer does next. */
  readonly next: string;
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

const decision = (path: string): string => `import { type Outcome, ok } from '#domain/kernel';

/**
 * Says …
 *
 * Source: …
 *
 * @example ${camel(lastOf(path))}() // { ok: true, value: … }
 */
export const ${camel(lastOf(path))} = (): Outcome<'…', never> => ok('…');
`;

const decisionTest = (path: string): string => `import { expect, test } from 'vitest';
import { ${camel(lastOf(path))} } from '../../../domain/${path}.ts';

test('…', () => {
  expect(${camel(lastOf(path))}()).toEqual({ ok: true, value: '…' });
});
`;

const definition = (path: string): string => `import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** … Source: … */
export const ${camel(lastOf(path))} = defineFunction({
  name: '${lastOf(path)}',
  summary: 'Says ...',
  trigger: { kind: 'api', method: 'GET', path: '/${lastOf(path)}', roles: ['supervisor'] },
  input: z.object({}),
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: '…',
});
`;

/** What `npm run new` can make. */
export const skeletons = {
  decision: {
    pattern: /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
    example: 'tickets/next-step',
    files: (path) => [
      { path: `domain/${path}.ts`, text: decision(path) },
      { path: `test/domain/${path}.test.ts`, text: decisionTest(path) },
    ],
    next: 'export it from the capability’s index.ts',
  },
  function: {
    pattern: /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
    example: 'tickets/create',
    files: (path) => [
      { path: `functions/${path}/definition.ts`, text: definition(path) },
      {
        path: `functions/${path}/handler.ts`,
        text: `import { ${camel(lastOf(path))} } from './definition.ts';\n\n// load → decide → save → reply\nexport const handler = ${camel(lastOf(path))};\n`,
      },
    ],
    next: 'write the handler: load → decide → save → reply; CDK finds the definition by its place',
  },
  service: {
    pattern: /^[a-z][a-z0-9-]*$/,
    example: 'car-club',
    files: (id) => serviceSkeleton(id, camel(id)),
    enter: writeProducts,
    next: 'fill in what … stands for; npx hutong flows write compiles its flows',
  },
} as const satisfies Readonly<Record<string, Skeleton>>;
