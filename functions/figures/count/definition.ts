import * as z from 'zod/mini';
import { orderTallyTypes, ticketTallyTypes, userTallyTypes } from '#domain/figures';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** What has been counted is written down beside it, so an event that comes twice counts once. Source: ORDER-51, ORDER-52, ORDER-53. */
export const countFigures = defineFunction({
  name: 'count-figures',
  summary:
    'Counts orders, kept and broken promises by business line and provider, and users with what they did, day by day',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: {
      source: ['hutong.journal'],
      'detail-type': [...new Set([...orderTallyTypes, ...ticketTallyTypes, ...userTallyTypes])],
    },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'the figures lag behind until the event is delivered again; orders, tickets and promises go on',
});
