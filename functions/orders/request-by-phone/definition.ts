import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

const text = z.string().check(z.minLength(1));

/**
 * Key 1 while waiting for the desk, or after hearing that the line is closed: the demand is registered and somebody rings back.
 * A call registers one request, however often it is asked, and none where the agent who handed it over has recorded one: then that one's
 * promise is said again. Source: ORDER-07, ORDER-12, ORDER-13, ORDER-14, P-ORDER-3, P-ORDER-4.
 */
export const requestByPhone = defineFunction({
  name: 'request-order-by-phone',
  summary: "Registers a waiting caller's demand and says by when somebody rings back",
  trigger: { kind: 'contact-flow' },
  input: z.object({
    /** Id of the business line: `locks`; empty where an agent handed the call over and no key was pressed. */
    category: z.string(),
  }),
  output: z.object({
    /** REFUSED: the number is withheld, or the line is not offered any more. */
    result: z.enum(['NOTED', 'REFUSED']),
    /** The promise as M-ORDER-1 or M-ORDER-1b writes it; `none` when refused. */
    say_promise: text,
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT8S',
  whenItFails: 'callers go on to people; nothing was promised',
});
