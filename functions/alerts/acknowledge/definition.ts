import * as z from 'zod/mini';
import { alertSchema } from '#domain/alerts';
import { defineFunction } from '#functions/define';

/** 知道了: who and when; of two the first stands, and both are answered the same alert. Source: ORDER-14, ORDER-34, X-37. */
export const acknowledgeAlert = defineFunction({
  name: 'acknowledge-alert',
  summary: 'A supervisor has seen an alert',
  trigger: { kind: 'api', method: 'POST', path: '/alerts/{alertId}/acknowledge', roles: ['supervisor', 'admin'] },
  input: z.object({ alertId: z.uuid() }),
  output: alertSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the alert stays open, and can be acknowledged again',
});
