import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { classStatisticsSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** 分类统计: what the provider has in hand, and what it had or was offered in the last days. Source: ORDER-20, ORDER-47, ORDER-51, ORDER-53. */
export const workOrderStatistics = defineFunction({
  name: 'work-order-statistics',
  summary: "The provider's figures, a line for each business line",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/statistics',
    roles: ['provider'],
  },
  input: z.object({ days: z._default(z.enum(['7', '30', '90', '365']), '30') }),
  output: z.object({
    now: instantSchema,
    /** The first instant that is counted. */
    since: instantSchema,
    statistics: z.array(classStatisticsSchema),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal shows no figures; orders are untouched',
});
