import * as z from 'zod/mini';

/**
 * Reads a function's settings from its environment, once, at start: a wrong deployment fails before the first call.
 *
 * @throws naming each setting that is missing or wrong
 */
export const readSettings = <S extends z.core.$ZodType>(schema: S): z.output<S> => {
  const read = z.safeParse(schema, process.env);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`The function's settings are missing or wrong: ${wrong}`);
};
