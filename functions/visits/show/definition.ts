import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { visitCauseSchema } from '#domain/visits';
import { defineFunction } from '#functions/define';

/** One return visit with the number to ring up; seeing it is journalled. Source: ORDER-37, X-22. */
export const showVisit = defineFunction({
  name: 'show-visit',
  summary: 'Whom to ring up for a survey, and what may be answered',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/visits/{visitId}',
    roles: ['service', 'specialist', 'manager', 'supervisor'],
  },
  input: z.object({ visitId: z.string().check(z.minLength(1), z.maxLength(64)) }),
  output: z.object({
    visitId: z.string(),
    version: z.int(),
    state: z.string(),
    product: z.string(),
    cause: visitCauseSchema,
    plannedAt: instantSchema,
    attempts: z.int(),
    number: z.string(),
    /** What an answer may name as its reason. */
    reasons: z.array(z.string()),
    score: z.optional(z.int()),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the agent cannot ring up yet; the task waits',
});
