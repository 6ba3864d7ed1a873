import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Command } from './command.ts';
import { portIsFree } from './port-is-free.ts';

interface Finding {
  readonly what: string;
  readonly found: string;
  /** What to do, when something is wrong. */
  readonly mend?: string;
}

const execute = promisify(execFile);
const GIB = 1024 ** 3;

const node = (): Finding => {
  const found = process.versions.node;
  const good = Number(found.split('.')[0]) >= 24;
  return {
    what: 'Node.js 24 or newer runs the scripts',
    found,
    ...(good ? {} : { mend: 'npm ci   (brings Node 24 on Linux and Windows; elsewhere install it from nodejs.org)' }),
  };
};

/** Reads the major version out of what `java -version` prints: `openjdk version "17.0.15"` is 17. */
export const javaMajor = (printed: string): number | undefined => {
  const version = /version "(\d+)/.exec(printed)?.[1];
  return version === undefined ? undefined : Number(version);
};

const java = async (): Promise<Finding> => {
  const mend = 'sudo apt-get install openjdk-17-jre-headless   (or any Java 17 or newer)';
  const what = 'Java 17 or newer runs DynamoDB Local';
  try {
    const { stderr } = await execute('java', ['-version']);
    const major = javaMajor(stderr);
    const found = stderr.split('\n')[0] ?? '';
    return major !== undefined && major >= 17 ? { what, found } : { what, found, mend };
  } catch {
    return { what, found: 'no java on the PATH', mend };
  }
};

const port = async (number: number): Promise<Finding> => {
  const free = await portIsFree(number);
  return {
    what: `port ${number} is free for the pages`,
    found: free ? 'free' : 'in use',
    ...(free ? {} : { mend: `npm start -- --port ${number + 100}   (or stop what listens on ${number})` }),
  };
};

const disk = async (): Promise<Finding> => {
  const { bavail, bsize } = await statfs('.');
  const free = (bavail * bsize) / GIB;
  return {
    what: '1 GiB of disk is free',
    found: `${free.toFixed(1)} GiB`,
    ...(free >= 1 ? {} : { mend: 'free some disk space' }),
  };
};

const line = ({ what, found, mend }: Finding): string =>
  mend === undefined ? `  ok      ${what}: ${found}` : `  WRONG   ${what}: ${found}\n          → ${mend}`;

/** Says what is wrong with this machine, and the command that mends it. */
export const command: Command = {
  summary: 'what is wrong with this machine, and the command that mends it',
  usage: '',
  run: async () => {
    const findings = await Promise.all([node(), java(), port(4100), disk()]);
    process.stdout.write(`${findings.map(line).join('\n')}\n`);
    return findings.some(({ mend }) => mend !== undefined) ? 1 : 0;
  },
};
