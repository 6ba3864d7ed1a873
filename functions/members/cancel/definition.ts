import * as z from 'zod/mini';
import { memberStateSchema } from '#domain/membership';
import { defineFunction } from '#functions/define';

/** What the call knows of the member who wants to leave; every value is a string, as Connect sends it. */
export const cancelParameters = z.object({
  line: z.string(),
  memberId: z.string(),
  memberVersion: z.string().check(z.regex(/^\d+$/)),
  memberState: z.union([z.literal('none'), memberStateSchema]),
  registeredAt: z.string(),
  monthEnd: z.string(),
});

/** What the flow reads from `$.External`. */
export const cancelAnswer = z.object({
  result: z.enum(['CANCELLED', 'REFUSED']),
  /** Why, when refused; else `none`. */
  refusal: z.string(),
  memberVersion: z.string(),
  memberState: z.string(),
  usableUntil: z.string(),
});

/** Key 8, confirmed with 1: the membership ends with the month, or at once where the tenant has chosen so. Source: LEGAL-09, LEGAL-12, ambiguity 6. */
export const cancel = defineFunction({
  name: 'cancel',
  summary: 'Ends a membership with the current month, or at once',
  trigger: { kind: 'contact-flow' },
  input: cancelParameters,
  output: cancelAnswer,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails:
    'the member hears the fault prompt and goes to customer service, where the cancellation is taken by hand',
});
