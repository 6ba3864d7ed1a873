import * as z from 'zod/mini';
import { surveyAnswerSchema } from '#domain/visits';
import { defineFunction } from '#functions/define';

const reported = { visitId: z.string().check(z.minLength(1), z.maxLength(64)), commandId: z.uuid() };

/** An agent writes down what a customer answered, or that nobody answered. Source: ORDER-37, ORDER-41, BANK-54, X-14. */
export const reportVisit = defineFunction({
  name: 'report-visit',
  summary: 'Takes what an agent heard in a return visit',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/visits/{visitId}/answer',
    roles: ['service', 'specialist', 'manager', 'supervisor'],
  },
  input: z.discriminatedUnion('outcome', [
    z.object({
      ...reported,
      outcome: z.literal('ANSWERED'),
      ...surveyAnswerSchema.shape,
      reasons: z._default(surveyAnswerSchema.shape.reasons, []),
    }),
    z.object({ ...reported, outcome: z.enum(['UNREACHED', 'REFUSED']) }),
  ]),
  output: z.object({ visitId: z.string(), version: z.int(), state: z.string() }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the form stays filled in on the screen and can be saved again; nothing is written twice',
});
