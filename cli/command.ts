/** One command of `npx hutong`: a file in this folder, one line in `run.ts`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name, for example `<file|folder> [--json]`. */
  readonly usage: string;
  /** Runs it and answers the process's exit code: 0 done, 1 the work failed, 2 it was called wrongly. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** What a user did wrong on the command line; shown without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
