import * as z from 'zod/mini';
import { dailyRecordSchema } from '#domain/consultations';
import { localDateSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** 《每日服务记录表》: what the signed-in agent wrote down on a day. Source: LEGAL-35, X-04. */
export const dailyRecord = defineFunction({
  name: 'daily-record',
  summary: "One agent's consultations of one day",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/agents/me/daily-record',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor'],
  },
  input: z.object({ date: localDateSchema }),
  output: z.extend(dailyRecordSchema, {
    /** Today is answered by weekly hours alone: the year's official calendar is missing. */
    uncoveredYear: z.boolean(),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the record itself is kept',
});
