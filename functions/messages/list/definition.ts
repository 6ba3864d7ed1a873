import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { failureSchema } from '#domain/messages';
import { defineFunction } from '#functions/define';

/** A text that did not reach its receiver, for somebody to look at. */
export const lostMessageSchema = z.object({
  messageId: z.string(),
  template: z.string(),
  product: z.optional(z.string()),
  /** The event that asked for it: `TICKET#…#0000000001`. */
  cause: z.string(),
  state: z.enum(['FAILED', 'UNDELIVERED']),
  failure: z.optional(failureSchema),
  attempts: z.int(),
  at: instantSchema,
  /** Masked. */
  number: z.optional(z.string()),
});
export type LostMessage = z.infer<typeof lostMessageSchema>;

/** Source. */
export const listMessages = defineFunction({
  name: 'list-messages',
  summary: 'Texts that were given up or did not arrive, newest first',
  trigger: { kind: 'api', method: 'GET', path: '/messages', roles: ['supervisor', 'admin'] },
  input: z.object({ state: z._default(z.enum(['FAILED', 'UNDELIVERED']), 'FAILED') }),
  output: z.object({ messages: z.array(lostMessageSchema) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the list shows an error; sending goes on',
});
