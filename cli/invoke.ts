import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { Trouble } from '../local/trouble.ts';

/** Runs a function and gives its answer. @throws Trouble when it fails or can't be reached */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

const execute = promisify(execFile);
const outcome = z.object({ FunctionError: z.string().optional() });
const parse = (text: string): unknown => JSON.parse(text);

const awsInvoke = async (functionName: string, payload: unknown, file: string): Promise<unknown> => {
  const { stdout } = await execute('aws', [
    ...['lambda', 'invoke', '--function-name', functionName, '--output', 'json'],
    ...['--cli-binary-format', 'raw-in-base64-out', '--payload', JSON.stringify(payload), file],
  ]).catch((cause: Error) => {
    throw new Trouble(`${functionName} could not be invoked with the AWS CLI: ${cause.message}`, { cause });
  });
  const answer = await readFile(file, 'utf8');
  if (outcome.parse(parse(stdout)).FunctionError !== undefined) throw new Trouble(`${functionName} failed: ${answer}`);
  return parse(answer);
};

/** In the cloud, by the AWS CLI, with the account, Region and rights of the shell. */
export const invokeInCloud: Invoke = async (functionName, payload) => {
  const home = await mkdtemp(join(tmpdir(), 'hutong-invoke-'));
  return awsInvoke(functionName, payload, join(home, 'answer.json')).finally(() => rm(home, { recursive: true }));
};

/** On a laptop that runs. @param url of its pages: `http://127.0.0.1:4100` */
export const invokeOnLaptop =
  (url: string): Invoke =>
  async (functionName, payload) => {
    const body = JSON.stringify(payload);
    const asked = fetch(new URL(`/laptop/functions/${functionName}`, url), { method: 'POST', body });
    const answer = await asked.catch((cause: Error) => {
      throw new Trouble(`no laptop answers at ${url}: npm start`, { cause });
    });
    const text = await answer.text();
    if (!answer.ok) throw new Trouble(`${functionName} failed: ${text}`);
    return parse(text);
  };
