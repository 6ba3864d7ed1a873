import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Laptop } from '../local/laptop.ts';

/** What Lambda writes by itself about each invocation, as text: START, END and REPORT. */
const platformLines = [
  'START RequestId: 00000000-0000-0000-0000-000000000000 Version: $LATEST\n',
  'END RequestId: 00000000-0000-0000-0000-000000000000\n',
  'REPORT RequestId: 00000000-0000-0000-0000-000000000000\tDuration: 12.34 ms\tBilled Duration: 13 ms\tMemory Size: 512 MB\tMax Memory Used: 110 MB\t\n',
].join('');

const functionSchema = z.object({
  Type: z.literal('AWS::Lambda::Function'),
  Properties: z.object({
    FunctionName: z.string(),
    LoggingConfig: z.object({ SystemLogLevel: z.string().optional() }).optional(),
  }),
});
const templateSchema = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** Functions whose own lines Lambda leaves out: with JSON logs and a system log level above INFO. */
const quietFunctions = (assembly: string): ReadonlySet<string> => {
  const { Resources } = templateSchema.parse(JSON.parse(readFileSync(join(assembly, 'Cell.template.json'), 'utf8')));
  const functions = Object.values(Resources).flatMap((resource) => functionSchema.safeParse(resource).data ?? []);
  const quiet = functions.filter(({ Properties }) => Properties.LoggingConfig?.SystemLogLevel === 'WARN');
  return new Set(quiet.map(({ Properties }) => Properties.FunctionName));
};

/** Bytes that reach CloudWatch Logs. */
export interface LogBytes {
  readonly invocations: number;
  readonly handlers: number;
  readonly platform: number;
}

/** Counts from now on; what it returns gives the bytes since the last time. */
export const countLogBytes = (laptop: Laptop, assembly: string): (() => LogBytes) => {
  const quiet = quietFunctions(assembly);
  const bytes = { invocations: 0, handlers: 0, platform: 0 };
  laptop.lambda.subscribe(({ functionName, logBytes }) => {
    bytes.invocations += 1;
    bytes.handlers += logBytes;
    if (!quiet.has(functionName)) bytes.platform += Buffer.byteLength(platformLines);
  });
  return () => {
    const counted = { ...bytes };
    Object.assign(bytes, { invocations: 0, handlers: 0, platform: 0 });
    return counted;
  };
};
