import * as z from 'zod/mini';
import { wrapUpSchema } from '#domain/consultations';
import { instantSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * The consultation log at the end of a call; the three script steps must be ticked. `commandId` tells a repetition, which
 * gets its first answer, from a correction, which is a new version. Source: LEGAL-32, LEGAL-34, X-10, X-37.
 */
export const wrapUp = defineFunction({
  name: 'wrap-up',
  summary: "Saves the agent's log of a call",
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/contacts/{contactId}/wrap-up',
    roles: ['lawyer', 'service', 'supervisor'],
  },
  input: z.extend(wrapUpSchema, {
    contactId: z.string().check(z.minLength(1), z.maxLength(64)),
    commandId: z.uuid(),
  }),
  output: z.object({ contactId: z.string(), version: z.int(), recordedAt: instantSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the form stays filled in on the screen and can be saved again; nothing is written twice',
});
