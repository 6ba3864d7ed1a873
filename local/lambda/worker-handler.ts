import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A handler as Lambda calls it. */
export type Handler = (event: unknown, context: unknown) => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/**
 * Prepares a bundled CommonJS handler. On the laptop the nearest package.json would turn `index.js` into an ES module, which it is not
 * on Lambda, so Node is told what it is.
 *
 * @returns a loader that runs the bundle anew each time; it throws when the bundle fails, or exports no such handler, in Lambda's words.
 */
export const prepareHandler = (file: string, exportName: string): (() => Handler) => {
  const source = readFileSync(file, 'utf8');
  const bundle = pathToFileURL(file).href;
  registerHooks({
    load: (url, context, next) =>
      url === bundle ? { format: 'commonjs', source, shortCircuit: true } : next(url, context),
  });
  const require = createRequire(file);
  return () => {
    delete require.cache[file];
    const handler: unknown = require(file)[exportName];
    if (isHandler(handler)) return handler;
    throw new Error(`Runtime.HandlerNotFound: index.${exportName} is undefined or not exported`);
  };
};
