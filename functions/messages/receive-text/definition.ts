import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** A text from outside becomes one event: a wish to get no more, a score, or words for people. Source. */
export const receiveText = defineFunction({
  name: 'receive-text',
  summary: 'Takes a text that somebody sent to a port, and says what it means',
  trigger: { kind: 'webhook', method: 'POST', path: '/gateways/{gateway}/inbound' },
  input: z.object({
    providerMessageId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
    from: z.string().check(z.maxLength(32)),
    to: z.string().check(z.regex(/^\d{3,20}$/)),
    text: z.string().check(z.maxLength(2000)),
    at: instantSchema,
  }),
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails:
    'the gateway hands the text in again; an answer to a survey, or a wish to get no more, counts from then on',
});
