import * as z from 'zod/mini';
import type { FunctionDefinition } from '#functions/define';
import { logger } from './log.ts';
import { maskNumbers } from './masking.ts';
import { type Edge, runtime } from './runtime.ts';

const envelope = z.object({
  ResponseURL: z.string(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
  PhysicalResourceId: z.optional(z.string()),
});
type Envelope = z.infer<typeof envelope>;

type Result = { readonly Status: 'SUCCESS' } | { readonly Status: 'FAILED'; readonly Reason: string };

/** CloudFormation reads at most 4 kB. */
const MAX_REASON = 1_000;

/** Answers through the signed address that came with the request; it was signed for a PUT without a content type. */
const answer = async (request: Envelope, physicalId: string, result: Result): Promise<void> => {
  const { StackId, RequestId, LogicalResourceId } = request;
  const body = JSON.stringify({ ...result, PhysicalResourceId: physicalId, StackId, RequestId, LogicalResourceId });
  const response = await fetch(request.ResponseURL, { method: 'PUT', body, headers: { 'content-type': '' } });
  if (!response.ok) throw new Error(`CloudFormation refused the answer with status ${response.status}`);
};

const reasonOf = (error: unknown): string =>
  maskNumbers(error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, MAX_REASON);

/**
 * Wraps a CloudFormation custom resource. Whatever happens, CloudFormation gets an answer: an unanswered request would hold
 * the stack for an hour.
 *
 * @param physicalIdOf names the resource; it must not change while it is the same resource, or CloudFormation deletes the old one
 */
export const customResource = <I extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<I, O, S>,
  physicalIdOf: (request: z.output<I>) => string,
  handle: (request: z.output<I>, edge: Edge<z.output<S>>) => Promise<void>,
) =>
  runtime(definition, async (event, edge) => {
    const request = z.parse(envelope, event);
    try {
      const input = z.parse(definition.input, event);
      await handle(input, edge);
      await answer(request, physicalIdOf(input), { Status: 'SUCCESS' });
    } catch (error) {
      logger.error(definition.whenItFails, { error });
      const physicalId = request.PhysicalResourceId ?? `failed-${request.RequestId}`;
      await answer(request, physicalId, { Status: 'FAILED', Reason: reasonOf(error) });
    }
    return {};
  });
