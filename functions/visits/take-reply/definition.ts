import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** A texted score belongs to the survey that was sent last; one that comes too late changes nothing. Source: X-14, requirements 0.5. */
export const takeVisitReply = defineFunction({
  name: 'take-visit-reply',
  summary: 'Takes the score that a customer texts',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['sms.received'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a texted score is counted late; the text itself is kept',
});
