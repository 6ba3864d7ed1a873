import { afterAll, beforeAll } from 'vitest';

interface Stoppable {
  stop(): unknown;
}

/**
 * Starts something before the tests of a file or a `describe`, and stops it after them.
 *
 * @returns what asks for it; it throws when the start did not succeed
 * @example const cloud = whileTesting(startTicketCloud); // later, in a test: cloud().open()
 */
export const whileTesting = <T extends Stoppable>(start: () => Promise<T>): (() => T) => {
  const running: { it?: T } = {};
  beforeAll(async () => {
    running.it = await start();
  });
  afterAll(() => running.it?.stop());
  return () => {
    if (!running.it) throw new Error('not started');
    return running.it;
  };
};
