import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { dispatchingTypes } from '#domain/messages';
import { defineFunction } from '#functions/define';

/** Puts texts into the topic of the gateways: those that are requested or due again, and those whose turn has come. Source: X-15, ambiguity 63. */
export const sendMessage = defineFunction({
  name: 'send-message',
  summary: 'Hands a text to the topic of the message gateways when it is its turn',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': dispatchingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string(), MESSAGE_TOPIC_ARN: z.string() }),
  access: ['tenant-data', 'messages:publish'],
  timeout: 'PT15S',
  whenItFails: 'texts leave late; none is lost, and later texts to the same number wait for it',
});
