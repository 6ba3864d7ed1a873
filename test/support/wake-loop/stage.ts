import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import * as z from 'zod';
import { instant, toIso } from '#domain/kernel';
import { toItem } from '#platform/codec';
import { appendEvent } from '#platform/journal';
import { stateKey, tablesOf } from '#platform/keys';
import { writeTogether } from '#platform/transaction';
import { type Laptop, startLaptop } from '../../../local/laptop.ts';
import { copyAssembly, synthesized } from '../own-assembly.ts';

export const morning = Date.parse('2025-03-04T02:00:00Z');

const standIn = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'assess.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
};

/** The project's assembly with a stand-in for what `ticket-clock` assesses: the rest of the loop is what is deployed. */
export const assemblyOfTheLoop = async (home: string): Promise<string> => {
  const made = await synthesized();
  const assembly = copyAssembly(made.assembly, join(home, 'cdk.out'));
  const own = readFileSync(join(made.dist, 'functions/tickets/assess/index.js'), 'utf8');
  const code = await standIn();
  const files = readdirSync(assembly)
    .filter((name) => name.startsWith('asset.'))
    .map((name) => join(assembly, name, 'index.js'));
  for (const file of files) if (textOf(file) === own) writeFileSync(file, code);
  return assembly;
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** A laptop on which time stands at the given instant, and what it has logged. */
export const startLoop = async (assembly: string, at: number, path?: string) => {
  const log: string[] = [];
  const laptop = await startLaptop({
    assembly,
    clock: { mode: 'virtual', at },
    state: path === undefined ? { kind: 'memory' } : { kind: 'directory', path },
    speech: { mode: 'instant' },
    log: (line) => log.push(line),
  });
  return { laptop, log };
};

const tenantOf = (laptop: Laptop): DynamoDBClient => {
  const roleArn = 'arn:aws:iam::111122223333:role/hutong-tenant-data';
  const credentials = laptop.gateway.sessions.issue({ roleArn, sessionName: 'test', tags: { tenant: 'gx' } });
  return new DynamoDBClient({ region: 'ap-northeast-1', endpoint: laptop.gateway.url, credentials });
};

interface Change {
  readonly subject: string;
  readonly version: number;
  /** Epoch milliseconds; the subject is over from then on. */
  readonly wakeAt: number;
  readonly type: string;
}

/** Writes a subject's new state and the event that explains it, in one transaction, as every function does. */
export const change = async (laptop: Laptop, { subject, version, wakeAt, type }: Change): Promise<void> => {
  const dynamo = tenantOf(laptop);
  const Item = toItem({ ...stateKey(subject), version, wakeAt: toIso(instant(wakeAt)) });
  const event = { type, subject, version, at: instant(laptop.clock.now()), data: {} };
  const written = await writeTogether(dynamo, [
    { Put: { TableName: tablesOf('gx').records, Item } },
    appendEvent('gx', event),
  ]);
  dynamo.destroy();
  if (!written.ok) throw new Error(`${subject} has a version ${version} already`);
};

/** The executions of the laptop: name, and what became of each. */
export const executionsOf = ({ workflows }: Laptop): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...workflows.engine.executions.values()].map(({ started, ended }) => [started.name, ended?.status ?? 'RUNNING']),
  );

/** How often a state has been entered in the execution of that name. */
export const visitsOf = ({ workflows }: Laptop, name: string, state: string): number => {
  const details = z.looseObject({ name: z.string() });
  const events = [...workflows.engine.executions.values()].find(({ started }) => started.name === name)?.events ?? [];
  return events.filter(
    (event) => event.type === 'TaskStateEntered' && details.safeParse(event.details).data?.name === state,
  ).length;
};

/** Puts an event of the journal on the bus once more, as EventBridge sometimes does. */
export const publishAgain = (laptop: Laptop, { subject, version, type }: Omit<Change, 'wakeAt'>): void => {
  const at = toIso(instant(laptop.clock.now()));
  const detail = { tenant: 'gx', eventId: `${subject}#${version}`, type, at, subject, version, data: {} };
  laptop.events.put({ bus: 'hutong', source: 'hutong.journal', detailType: type, detail });
};
