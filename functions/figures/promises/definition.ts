import * as z from 'zod/mini';
import { promiseFiguresSchema, spanSchema, userFiguresSchema } from '#domain/figures';
import { localDateSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

const names = z.record(z.string(), z.string());

/** Source: ORDER-51, ORDER-52, ORDER-53. */
export const promiseFigures = defineFunction({
  name: 'promise-figures',
  summary:
    'How often the promises of 20 minutes and of 24 hours were kept, by business line and by provider, and what users did',
  trigger: { kind: 'api', method: 'GET', path: '/figures/promises', roles: ['supervisor', 'admin'] },
  input: z.object({ span: z._default(spanSchema, '30d') }),
  output: z.object({
    /** The first and the last day that were added up. */
    from: z.optional(localDateSchema),
    to: z.optional(localDateSchema),
    orders: promiseFiguresSchema,
    tickets: promiseFiguresSchema,
    users: userFiguresSchema,
    /** What lines and providers are called, by id. */
    lines: names,
    providers: names,
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  memory: 1024,
  whenItFails: 'the page shows an error; what was counted stays',
});
