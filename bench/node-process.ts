import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type * as z from 'zod';

export interface NodeProcess<Said extends z.ZodType> {
  /** The script, absolute. */
  readonly script: string;
  readonly args?: readonly string[];
  /** The whole environment: nothing of this process's own gets in. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it says last, one line of JSON. */
  readonly says: Said;
}

/**
 * Runs a script in a fresh Node process and reads the last line that it prints.
 *
 * @throws with everything it said, when it fails or says something else
 */
export const runNode = async <Said extends z.ZodType>({
  script,
  args = [],
  environment = {},
  says,
}: NodeProcess<Said>): Promise<z.output<Said>> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...environment, NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const lastLine = said.trim().split('\n').at(-1) ?? '';
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${said}${complained}`);
  return says.parse(JSON.parse(lastLine));
};
