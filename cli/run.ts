import { Trouble } from '../local/trouble.ts';
import { type Command, UsageError } from './command.ts';

const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  start: () => import('./start.ts'),
  rehearse: () => import('./rehearse.ts'),
  check: () => import('./check.ts'),
  calendar: () => import('./calendar.ts'),
  flows: () => import('./flows.ts'),
  products: () => import('./products.ts'),
  states: () => import('./states.ts'),
  journal: () => import('./journal.ts'),
  docs: () => import('./docs.ts'),
  doctor: () => import('./doctor.ts'),
  new: () => import('./new.ts'),
};

const list = async (): Promise<string> => {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { command } = await load();
      return `  hutong ${`${name} ${command.usage}`.padEnd(44)} ${command.summary}`;
    }),
  );
  return ['Hutong (互通): the hotline platform, whole on this machine', '', ...lines, ''].join('\n');
};

const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Tells what went wrong to whoever can mend it, and answers the exit code; a fault of ours goes on with its stack. */
const tell = (error: unknown, usage: string): number => {
  if (error instanceof Trouble) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (!isUsageError(error)) throw error;
  process.stderr.write(`${error.message}\nusage: hutong ${usage}\n`);
  return 2;
};

/**
 * Runs one command of the command line.
 *
 * @returns the exit code: 0 done, 1 the work failed, 2 called wrongly
 * @example await run(['doctor']) // 0
 */
export const run = async (args: readonly string[]): Promise<number> => {
  const [name = 'help', ...rest] = args;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stdout.write(await list());
    return ['help', '--help', '-h'].includes(name) ? 0 : 2;
  }
  const { command } = await load();
  try {
    return await command.run(rest);
  } catch (error) {
    return tell(error, `${name} ${command.usage}`);
  }
};
