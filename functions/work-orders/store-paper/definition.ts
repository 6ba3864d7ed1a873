import * as z from 'zod/mini';
import { pictureTypeSchema, proofKeySchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** The picture of a paper, before the paper names it; the same picture twice is kept once. Source: ORDER-45, X-37. */
export const storePaper = defineFunction({
  name: 'store-provider-paper',
  summary: "Keeps a picture of a provider's licence or certificate",
  trigger: { kind: 'api', method: 'POST', path: '/provider/me/papers', roles: ['provider'] },
  input: z.object({
    commandId: z.uuid(),
    contentType: pictureTypeSchema,
    /** Base64; at most 300 kB of picture. */
    data: z.string().check(z.minLength(1)),
  }),
  output: z.object({ key: proofKeySchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal keeps the picture on the screen and sends it again; the paper can also be filed without one',
});
