import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** The agent's last click: when he hangs up, the caller is asked for a score. Source, P-SURVEY-1. */
export const inviteVisit = defineFunction({
  name: 'invite-visit',
  summary: 'Invites a caller to say how he was served, before the call ends',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/contacts/{contactId}/survey-invitation',
    roles: ['lawyer', 'service', 'specialist', 'supervisor'],
  },
  input: z.object({
    contactId: z.string().check(z.minLength(1), z.maxLength(64)),
    /** The caller's number, E.164, as the softphone has it; taken only if it is the contact's own line. */
    number: z.optional(z.string().check(z.maxLength(32))),
  }),
  output: z.object({ visitId: z.string() }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data', 'connect:attributes'],
  timeout: 'PT10S',
  whenItFails: 'the agent sees that nobody was invited and may click again; the call itself is untouched',
});
