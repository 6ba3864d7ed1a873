import * as z from 'zod/mini';
import { tenantIdSchema } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { logger } from './log.ts';
import { type Edge, runtime } from './runtime.ts';

/** What every step of a long process is told; the tenant stood in the journal from which the execution was begun. */
const watched = z.object({ tenant: tenantIdSchema, subject: z.string() });

/**
 * Wraps the handler of a step of a state machine. What it throws is tried again by the machine; its answer is checked, for the machine
 * goes by it.
 *
 * @example export const handler = workflowStep(assessTicket, async ({ tenant, subject }, { settings, now }) => …)
 */
export const workflowStep = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  handle: (input: z.output<I>, edge: Edge<z.output<S>>) => Promise<z.output<O>>,
) =>
  runtime(definition, async (event, edge) => {
    logger.appendKeys(z.parse(watched, event));
    return z.encode(definition.output, await handle(z.parse(definition.input, event), edge));
  });
