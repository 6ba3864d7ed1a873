import * as z from 'zod/mini';
import { type Instant, instantSchema } from '#domain/kernel';
import type { FunctionDefinition } from '#functions/define';
import { type Edge, runtime } from './runtime.ts';

/** Beside the edge, the instant at which the event happened, which is not that of its delivery. */
export interface EventEdge<Settings> extends Edge<Settings> {
  readonly at: Instant;
}

const delivered = z.object({ detail: z.unknown(), time: instantSchema });

const unwrap = (definition: FunctionDefinition, event: unknown, now: Instant): { detail: unknown; time: Instant } =>
  definition.trigger.kind === 'event' ? z.parse(delivered, event) : { detail: event, time: now };

/** Wraps the handler of a function that an event, a stream or a schedule starts; what it throws is tried again by its source. */
export const eventDriven = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  handle: (input: z.output<I>, edge: EventEdge<z.output<S>>) => Promise<z.output<O>>,
) =>
  runtime(definition, async (event, edge) => {
    const { detail, time } = unwrap(definition, event, edge.now);
    return handle(z.parse(definition.input, detail), { ...edge, at: time });
  });
