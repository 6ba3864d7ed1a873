import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { sightingTypes } from '#domain/users';
import { defineFunction } from '#functions/define';

/** The record of a user begins with the first contact from his number; a repeated event changes nothing. Source: ORDER-01, ORDER-02. */
export const keepUserRecord = defineFunction({
  name: 'keep-user-record',
  summary: 'Begins the record of a line at its first contact, and files its tickets and return visits',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': sightingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a ticket or visit is missing in the record of its user until the event is delivered again',
});
