import * as z from 'zod/mini';
import { memberStateSchema } from '#domain/membership';
import { eligibilitySchema } from '#domain/routing';
import { defineFunction } from '#functions/define';

const none = z.literal('none');
const digits = z.string().check(z.regex(/^\d+$/));

/** What the call has already decided about its caller; every value is a string, as Connect sends it. */
export const subscribeParameters = z.object({
  line: z.string(),
  eligibility: eligibilitySchema,
  feeFen: digits,
  promptVersion: z.string(),
  memberId: z.string(),
  memberVersion: digits,
  memberState: z.union([none, memberStateSchema]),
  registeredAt: z.string(),
  paidUntil: z.string(),
  arrivedAt: z.string(),
});

/** What the flow reads from `$.External`. */
export const subscribeAnswer = z.object({
  result: z.enum(['REGISTERED', 'ALREADY_MEMBER', 'REFUSED']),
  /** Why, when refused; else `none`. */
  refusal: z.string(),
  memberId: z.string(),
  memberVersion: z.string(),
  memberState: z.string(),
  registeredAt: z.string(),
});

/** Key 1: the calling line becomes a member in this call. Source: LEGAL-04, LEGAL-13, LEGAL-23. */
export const subscribe = defineFunction({
  name: 'subscribe',
  summary: 'Registers the calling line as a member',
  trigger: { kind: 'contact-flow' },
  input: subscribeParameters,
  output: subscribeAnswer,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: 'the caller hears the fault prompt and goes to customer service; nothing is charged',
});
