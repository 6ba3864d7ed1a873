import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

const text = z.string().check(z.minLength(1));

/** 催单 by key: the provider and the desk are told, once for each call. Source: X-40, P-ORDER-2, story 44. */
export const urgeByPhone = defineFunction({
  name: 'urge-order-by-phone',
  summary: 'Notes that the caller urges his open order',
  trigger: { kind: 'contact-flow' },
  input: z.object({ orderId: text }),
  output: z.object({ result: z.enum(['URGED', 'REFUSED']) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT8S',
  whenItFails: 'the caller is put through to a person, who urges for him',
});
