import * as z from 'zod/mini';
import { alertingTypes } from '#domain/alerts';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** The alert bears an id made of the event's, so an event that comes twice alerts once. Source: ORDER-14, ORDER-34, ORDER-46, X-47. */
export const raiseAlert = defineFunction({
  name: 'raise-alert',
  summary:
    'Alerts supervisors to broken promises, orders without a provider, flagged complaints and suspended providers',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': alertingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'supervisors are alerted late; lists of what is overdue show it in time, and clocks and dispatch go on',
});
