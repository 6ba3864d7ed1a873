import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

const text = z.string().check(z.minLength(1));

/** The business line on a key, whether it is served now, and by whom. Source: ORDER-03, ORDER-04, ORDER-05, P-ORDER-4. */
export const chooseLine = defineFunction({
  name: 'choose-order-line',
  summary: 'Says which business line a key leads to, and whether it is open',
  trigger: { kind: 'contact-flow' },
  input: z.object({
    /** `1` to `9` or `*`, as pressed. */
    key: text,
  }),
  output: z.object({
    /** `none`: no line that is on has this key. */
    category: text,
    /** 开锁修锁: on the screen of who answers. */
    lineTitle: text,
    lineDesk: z.enum(['ON', 'OFF']),
    lineOpen: z.enum(['OPEN', 'CLOSED']),
    /** The words of P-ORDER-4; `none` while the line is open. */
    say_closed: text,
    /** What the agent hears first, P-X-10. */
    say_whisper: text,
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: 'callers hear the fault prompt and go to customer service, who write the order down',
});
