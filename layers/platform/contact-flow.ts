import * as z from 'zod/mini';
import type { FunctionDefinition } from '#functions/define';
import { logger } from './log.ts';
import { type Edge, runtime } from './runtime.ts';

const endpoint = z.nullish(z.object({ Address: z.nullish(z.string()) }));

const flowEvent = z.object({
  Details: z.object({
    ContactData: z.object({
      ContactId: z.string(),
      InitialContactId: z.nullish(z.string()),
      PreviousContactId: z.nullish(z.string()),
      InstanceARN: z.string(),
      CustomerEndpoint: endpoint,
      SystemEndpoint: endpoint,
    }),
    Parameters: z.nullish(z.record(z.string(), z.string())),
  }),
});

/** A call that a contact flow asks about. Who the tenant is follows from `instanceId` and `dialled`, and from nothing else. */
export interface Call<Parameters> {
  readonly contactId: string;
  /** Where the call was moved on: its first contact, and the one before this. */
  readonly earlier: readonly string[];
  readonly instanceId: string;
  /** The Connect number that was dialled. */
  readonly dialled: string | undefined;
  /** The caller's number as the network gave it; undefined when withheld. */
  readonly calling: string | undefined;
  readonly parameters: Parameters;
}

const afterSlash = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

const readCall = <P extends z.core.$ZodType>(parameters: P, event: unknown): Call<z.output<P>> => {
  const { ContactData, Parameters } = z.parse(flowEvent, event).Details;
  const { ContactId: contactId, InitialContactId, PreviousContactId } = ContactData;
  return {
    contactId,
    earlier: [...new Set([InitialContactId, PreviousContactId])].flatMap((id) => (id && id !== contactId ? [id] : [])),
    instanceId: afterSlash(ContactData.InstanceARN),
    dialled: ContactData.SystemEndpoint?.Address ?? undefined,
    calling: ContactData.CustomerEndpoint?.Address ?? undefined,
    parameters: z.parse(parameters, Parameters ?? {}),
  };
};

/**
 * Wraps the handler of a function that a contact flow invokes. A refusal is an answer like any other; whatever is thrown
 * is logged and thrown on, so that Connect takes the block's Error branch, which leads to people.
 */
export const contactFlow = <P extends z.core.$ZodType, O extends z.core.$ZodType, S extends z.core.$ZodType>(
  definition: FunctionDefinition<P, O, S>,
  handle: (call: Call<z.output<P>>, edge: Edge<z.output<S>>) => Promise<z.output<O>>,
) =>
  runtime(definition, async (event, edge) => {
    const call = readCall(definition.input, event);
    logger.appendKeys({ contactId: call.contactId });
    return handle(call, edge);
  });
