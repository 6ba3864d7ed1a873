import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** Keeps the compiled open intervals of every profile a year ahead of the calls that search them. Source: X-04, LEGAL-17. */
export const compileCalendar = defineFunction({
  name: 'compile-calendar',
  summary: 'Compiles the opening times of every product for the coming 400 days',
  trigger: { kind: 'schedule', expression: 'cron(10 0 * * ? *)' },
  input: z.object({}),
  output: z.object({ profiles: z.number(), uncoveredYears: z.number() }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT120S',
  memory: 1024,
  whenItFails: 'nothing for a year: the intervals reach 400 days ahead; after that members go to customer service',
});
