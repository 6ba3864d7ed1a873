import type { DeployedFunction } from '../definitions.ts';

interface Intruder {
  readonly what: RegExp;
  readonly instead: string;
  /** Only where a caller waits in silence for the first word. */
  readonly callPathOnly?: boolean;
}

const unwelcome: readonly Intruder[] = [
  {
    what: /zod\/v4\/locales\//,
    instead: "import * as z from 'zod/mini'; a named import of z brings 258 kB of locales",
  },
  { what: /zod\/v4\/classic\//, instead: "import * as z from 'zod/mini'" },
  { what: /aws-xray-sdk-core\//, instead: 'leave the Tracer out; the contact id is the trace id' },
  {
    what: /@aws-sdk\/(client-sso|credential-provider-(sso|ini|process|login))\//,
    instead: 'alias it away in infra/bundle/bundle.ts',
  },
  { what: /@aws-sdk\/nested-clients\/.*(sso|signin)/, instead: 'alias its importer away in infra/bundle/bundle.ts' },
  {
    what: /temporal-polyfill\//,
    instead: 'use the compiled intervals; Temporal is for what runs off the call path',
    callPathOnly: true,
  },
];

/**
 * Says what is in a bundle that must not be: each line names the function, the file and the way out.
 *
 * @param inputs the files of one output in esbuild's metafile
 * @example
 * intruders(identifyCaller, { 'node_modules/zod/v4/locales/zh-CN.js': { bytesInOutput: 4000 } })
 * // ["identify-caller: node_modules/zod/v4/locales/zh-CN.js (import * as z from 'zod/mini'; …)"]
 */
export const intruders = (
  fn: Pick<DeployedFunction, 'name' | 'trigger'>,
  inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>,
): readonly string[] =>
  unwelcome
    .filter((rule) => !rule.callPathOnly || fn.trigger.kind === 'contact-flow')
    .flatMap((rule) => {
      const file = Object.entries(inputs).find(
        ([path, { bytesInOutput }]) => bytesInOutput > 0 && rule.what.test(path),
      );
      return file ? [`${fn.name}: ${file[0]} (${rule.instead})`] : [];
    });
