import * as z from 'zod/mini';
import { alertSchema } from '#domain/alerts';
import { instantSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** The open ones unless asked otherwise, the latest first. Source: ORDER-14, ORDER-34, X-47. */
export const listAlerts = defineFunction({
  name: 'list-alerts',
  summary: 'Alerts that supervisors have still to see, or have seen',
  trigger: { kind: 'api', method: 'GET', path: '/alerts', roles: ['supervisor', 'admin'] },
  input: z.object({
    state: z._default(z.enum(['OPEN', 'ACKNOWLEDGED']), 'OPEN'),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(80))),
  }),
  output: z.object({
    now: instantSchema,
    /** Fifty at most. */
    alerts: z.array(alertSchema),
    /** Absent on the last page. */
    next: z.optional(z.string()),
    /** What the providers are called that alerts are about, by id. */
    providers: z.record(z.string(), z.string()),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; alerts stay open until somebody has seen them',
});
