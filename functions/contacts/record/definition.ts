import * as z from 'zod/mini';
import { contactEventSchema } from '#domain/contacts';
import { defineFunction } from '#functions/define';

/** Folds Amazon Connect's contact events, which come late, twice and out of order, into one record per contact. Source: LEGAL-24, LEGAL-67. */
export const recordContact = defineFunction({
  name: 'record-contact',
  summary: 'Keeps the record of each contact: queued, answered, left, ended',
  trigger: {
    kind: 'event',
    bus: 'default',
    // What comes before the queue carries no tag yet, and what it tells comes again with the later ones.
    pattern: {
      source: ['aws.connect'],
      'detail-type': ['Amazon Connect Contact Event'],
      detail: { eventType: ['QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED'] },
    },
  },
  input: contactEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'calls go on; the event is tried again, and the figures of the day are late',
});
