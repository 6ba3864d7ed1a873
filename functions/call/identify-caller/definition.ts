import * as z from 'zod/mini';
import { greetingSchema } from '#domain/routing';
import { defineFunction } from '#functions/define';

/**
 * The first Lambda of every call: which tenant and product was dialled, who calls, is it open, what is said.
 * It takes no parameters; the dialled and the calling number come with the contact. Source: X-01, LEGAL-03, LEGAL-17.
 */
export const identifyCaller = defineFunction({
  name: 'identify-caller',
  summary: 'Says where a call goes and what its caller hears',
  trigger: { kind: 'contact-flow' },
  input: z.object({}),
  output: greetingSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT3S',
  whenItFails: 'callers hear the fault prompt and go to customer service; nobody is registered or charged',
});
