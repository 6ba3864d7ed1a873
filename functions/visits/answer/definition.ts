import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** What the survey flow passes on; every value is a string, as Connect sends it. */
const answerParameters = z.object({
  visitId: z.string().check(z.minLength(1), z.maxLength(64)),
  score: z.string().check(z.regex(/^[1-5]$/)),
});

/** A customer who was rung up presses a key. Source: X-14, ORDER-37, P-SURVEY-1. */
export const answerVisit = defineFunction({
  name: 'answer-visit',
  summary: 'Takes the score that a customer keys in',
  trigger: { kind: 'contact-flow' },
  input: answerParameters,
  output: z.object({ result: z.enum(['ACCEPTED', 'CLOSED', 'REFUSED']) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: 'the customer is thanked all the same; his score is lost, and he may be asked again',
});
