import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

const text = z.string().check(z.minLength(1));

/** P-ORDER-2: what has become of the latest open order of the calling line. Source: ORDER-05, ORDER-06, ORDER-23, story 44. */
export const hearOrderState = defineFunction({
  name: 'hear-order-state',
  summary: "Says how the caller's latest open order stands",
  trigger: { kind: 'contact-flow' },
  input: z.object({}),
  output: z.object({
    known: z.enum(['YES', 'NO']),
    /** `none` where nothing is open, as all that follows. */
    orderId: text,
    category: text,
    /** 开锁修锁: on the screen of who answers. */
    lineTitle: text,
    /** A change or a cancellation is for the line's own desk. */
    lineDesk: z.enum(['ON', 'OFF']),
    /** The words of P-ORDER-2. */
    say_state: text,
    /** What the agent hears first, P-X-10. */
    say_whisper: text,
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: 'callers with an open order hear the menu at once and ask a person about it',
});
