import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { keepFile } from '../state-file.ts';

const messageSchema = z.object({
  body: z.string(),
  messageAttributes: z.record(z.string(), z.unknown()).default({}),
  messageGroupId: z.string().optional(),
  messageDeduplicationId: z.string().optional(),
  sequenceNumber: z.string().default(''),
});

/** A message that waits in a queue, as the emulator shows it. */
type Waiting = z.infer<typeof messageSchema>;

/** What a queue holds; messages that were taken and not deleted wait too. */
export const inspectedSchema = z.object({
  messages: z.object({
    ready: z.array(messageSchema),
    delayed: z.array(messageSchema),
    inflight: z.array(z.object({ message: messageSchema })),
  }),
});

const fileSchema = z.record(z.string(), z.array(messageSchema));

/** All messages of a queue in the order in which they were sent. */
export const waitingIn = ({ messages }: z.infer<typeof inspectedSchema>): readonly Waiting[] =>
  [...messages.inflight.map(({ message }) => message), ...messages.ready, ...messages.delayed].toSorted((a, b) =>
    a.sequenceNumber.localeCompare(b.sequenceNumber),
  );

/** The SendMessage requests that bring messages back; how often they were taken is forgotten. */
export const requestsFor = (
  queueUrl: string,
  waiting: readonly Waiting[],
): readonly Readonly<Record<string, unknown>>[] =>
  waiting.map((message) => ({
    QueueUrl: queueUrl,
    MessageBody: message.body,
    MessageAttributes: message.messageAttributes,
    ...(message.messageGroupId !== undefined && { MessageGroupId: message.messageGroupId }),
    ...(message.messageDeduplicationId !== undefined && { MessageDeduplicationId: message.messageDeduplicationId }),
  }));

/** Messages that waited when the laptop stopped, by queue. */
export const readKept = (file: string | undefined): ReadonlyMap<string, readonly Waiting[]> =>
  new Map(
    file !== undefined && existsSync(file)
      ? Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
      : [],
  );

export const writeKept = (file: string, waiting: ReadonlyMap<string, readonly Waiting[]>): void =>
  keepFile(file, JSON.stringify(Object.fromEntries(waiting)));
