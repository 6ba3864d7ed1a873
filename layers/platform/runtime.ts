import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type * as z from 'zod/mini';
import { type Instant, instant } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { logger } from './log.ts';
import { readSettings } from './settings.ts';

/** What the edge of the program gives to a handler: its settings and the only reading of the clock. */
export interface Edge<Settings> {
  readonly settings: Settings;
  readonly now: Instant;
}

/**
 * The part that every function shares: settings checked at start, the logger's keys dropped after each invocation,
 * the clock read once, and every error logged (masked) before it goes on. Events are never logged.
 */
export const runtime = <S extends z.core.$ZodType>(
  definition: FunctionDefinition<z.core.$ZodType, z.core.$ZodType, S>,
  handle: (event: unknown, edge: Edge<z.output<S>>) => Promise<unknown>,
) => {
  const settings = readSettings(definition.settings);
  return middy()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .use({ onError: ({ error }) => logger.error(definition.whenItFails, error ?? 'unknown error') })
    .handler((event: unknown) => handle(event, { settings, now: instant(Date.now()) }));
};
