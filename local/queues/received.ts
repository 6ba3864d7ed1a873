import * as z from 'zod';

const attributeSchema = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});

/** A message as ReceiveMessage hands it over. */
export const receivedSchema = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  MD5OfBody: z.string(),
  Body: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z.record(z.string(), attributeSchema).default({}),
});
export type ReceivedMessage = z.infer<typeof receivedSchema>;

/** How often the message has been taken, this time included. */
export const receivesOf = ({ Attributes }: ReceivedMessage): number => Number(Attributes.ApproximateReceiveCount ?? 1);
