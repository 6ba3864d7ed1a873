import * as z from 'zod/mini';
import { compiledIntervalsSchema, monthEndsSchema, openReasonSchema } from '../calendar/index.ts';
import { entrySchema, feeSchema, productIdSchema, tenantIdSchema } from '../kernel/index.ts';
import { memberStateSchema } from '../membership/index.ts';
import { announcementSchema } from './announcement.ts';

const onOff = z.enum(['ON', 'OFF']);
const nonEmpty = z.string().check(z.minLength(1));

/**
 * All that the first Lambda of a call needs to know about a tenant's product; the row `PRODUCT#<product>` | `PROFILE`.
 * `tenancy/apply` writes it at deployment and the daily recompilation renews its intervals. Source: LEGAL-73, X-05.
 */
export const profileSchema = z.object({
  tenant: tenantIdSchema,
  tenantName: z.string(),
  product: productIdSchema,
  productName: z.string(),
  /** Changes whenever anything else does. */
  version: z.string(),
  feeFen: feeSchema,
  /** Names the wording that a caller heard when he agreed (LEGAL-04). */
  promptVersion: z.string(),
  timeZone: z.string(),
  intervals: compiledIntervalsSchema,
  monthEnds: monthEndsSchema,
  lineRules: z.object({ areaCodes: z.array(z.string()), segments: z.array(z.string()) }),
  /** ARNs of the Connect queues by their name in the product: `lawyer`, `service`, `specialist`. */
  queues: z.record(z.string(), nonEmpty),
  /**
   * By name: an SSML fragment without `<speak>`, XML-escaped. `{lastDay}` (3月31日) and `{callerLabel}` (会员, 新会员) are
   * filled in for each call.
   */
  prompts: z.record(z.string(), nonEmpty),
  options: z.object({
    cancelKey: z.boolean(),
    confirmTwice: z.boolean(),
    recordingNotice: z.boolean(),
    cancellation: z.enum(['monthEnd', 'immediate']),
    coolingOffHours: z.int(),
    /** Who has waited for a minute may ask to be rung back. */
    callback: z.optional(z.boolean()),
  }),
  /** Set by a supervisor, and kept when the rest is deployed anew. */
  announcement: z.optional(announcementSchema),
});
export type Profile = z.infer<typeof profileSchema>;

export const routeSchema = z.enum(['SALES', 'MEMBER', 'SERVICE', 'UNKNOWN_NUMBER', 'SUSPENDED']);
export type Route = z.infer<typeof routeSchema>;

export const eligibilitySchema = z.enum(['YES', 'NOT_LOCAL', 'NO_NUMBER']);
export type Eligibility = z.infer<typeof eligibilitySchema>;

const none = z.literal('none');

/**
 * What a contact flow knows of a call from its first block on: a flat map of strings, none of them empty, because Connect
 * takes no other (absent keys vanish, empty ones can't be compared). `none` = not known or not applicable.
 */
export const greetingSchema = z.catchall(
  z.object({
    route: routeSchema,
    tenant: z.union([none, tenantIdSchema]),
    product: z.union([none, productIdSchema]),
    entry: z.union([none, entrySchema]),
    /** The line's address in the tenant's tables; never its number. */
    line: nonEmpty,
    caller: z.enum(['MEMBER', 'NON_MEMBER']),
    callerLabel: z.enum(['会员', '新会员']),
    open: z.enum(['OPEN', 'CLOSED']),
    /** `none`: the calendar is not compiled for this instant; callers go to customer service and an alarm is due. */
    openReason: z.union([none, openReasonSchema]),
    uncoveredYear: z.enum(['YES', 'NO']),
    eligibility: eligibilitySchema,
    memberState: z.union([none, memberStateSchema]),
    memberId: nonEmpty,
    /** `0` without a membership. */
    memberVersion: z.string().check(z.regex(/^\d+$/)),
    registeredAt: nonEmpty,
    usableUntil: nonEmpty,
    /** Until then a line whose membership ended at once may come back without a fee. */
    paidUntil: nonEmpty,
    feeFen: z.string().check(z.regex(/^\d+$/)),
    promptVersion: nonEmpty,
    arrivedAt: nonEmpty,
    /** First instant of the next month; ISO-8601. */
    monthEnd: nonEmpty,
    /** How many 30 s announcements until the limit of waiting. */
    lawyerRounds: z.string().check(z.regex(/^\d{1,3}$/)),
    /** What comes then: customer service (P-LEGAL-11) or a goodbye (P-LEGAL-10). */
    lawyerLimit: z.enum(['SERVICE', 'GOODBYE']),
    cancelKey: onOff,
    confirmTwice: onOff,
    recordingNotice: onOff,
    /** Offer a callback after a minute in the queue. */
    callback: onOff,
    /** P-X-13 comes before everything else. */
    announcement: onOff,
  }),
  // say_<prompt name>: the fragments of the profile, filled in. <queue name>Queue: the ARN of each queue of the product.
  nonEmpty,
);
export type Greeting = z.infer<typeof greetingSchema>;
