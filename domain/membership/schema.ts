import * as z from 'zod/mini';
import { feeSchema, instantSchema, lineMacSchema, productIdSchema } from '../kernel/index.ts';
import { commandSchema } from './commands.ts';

export const memberIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** How a person said yes or no. Source: LEGAL-04, LEGAL-08, X-02. */
export const channelSchema = z.enum(['IVR_AUTO', 'IVR', 'AGENT', 'CARRIER', 'IMPORT']);
export type Channel = z.infer<typeof channelSchema>;

export const memberStateSchema = z.enum([
  'PENDING_CARRIER_AUDIT',
  'ACTIVE',
  'CANCEL_PENDING',
  'CANCELLED',
  'REJECTED',
  'SUSPENDED',
]);
export type MemberState = z.infer<typeof memberStateSchema>;

const standing = {
  memberId: memberIdSchema,
  version: z.int().check(z.gte(1)),
  /** The latest ones, going round by version; a change does not carry them: see `commandSlot`. */
  commands: z.optional(z.array(commandSchema)),
};
const registered = { ...standing, registeredAt: instantSchema };
const ending = { ...registered, cancelledAt: instantSchema, usableUntil: instantSchema };

/**
 * Where one line stands with one product; the row `LINE#1#<mac>` | `MEMBERSHIP#<product>`. Source: LEGAL-12.
 * A cancelled one has its dates; an active one can't.
 */
export const membershipSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('PENDING_CARRIER_AUDIT'), ...standing }),
  z.object({ state: z.literal('ACTIVE'), ...registered }),
  z.object({ state: z.literal('CANCEL_PENDING'), ...ending }),
  z.object({
    state: z.literal('CANCELLED'),
    ...ending,
    /** End of the month that was paid when it ended at once: until then a return is not charged (ambiguity 6). */
    paidUntil: z.optional(instantSchema),
  }),
  z.object({ state: z.literal('REJECTED'), ...standing, reason: z.string() }),
  z.object({ state: z.literal('SUSPENDED'), ...registered, suspendedAt: instantSchema }),
]);
export type Membership = z.infer<typeof membershipSchema>;

/** Proof of consent: who was told what price in which words, and how they agreed. Source: LEGAL-04, X-02. */
export const consentSchema = z.object({
  channel: channelSchema,
  /** The contact in which it happened; its recording has the same id. */
  contactId: z.string(),
  feeFen: feeSchema,
  promptVersion: z.string(),
  at: instantSchema,
  /** Service number of the agent who did it for the caller. */
  operator: z.optional(z.string()),
});
export type Consent = z.infer<typeof consentSchema>;

/** The member as staff see him; the row `MEMBER#<id>` | `STATE`. The store adds the sealed telephone number. Source: LEGAL-11. */
export const memberSchema = z.object({
  memberId: memberIdSchema,
  product: productIdSchema,
  line: lineMacSchema,
  state: memberStateSchema,
  version: z.int(),
  areaCode: z.optional(z.string()),
  feeFen: feeSchema,
  source: channelSchema,
  registeredAt: instantSchema,
  consent: consentSchema,
  /** Of the last cancellation; a return leaves it standing. Whether the line is served says the membership alone. */
  cancelledAt: z.optional(instantSchema),
  usableUntil: z.optional(instantSchema),
  enterpriseName: z.optional(z.string()),
  contactName: z.optional(z.string()),
});
export type Member = z.infer<typeof memberSchema>;

/** What a change of standing says about the member without reading him: the store sets these fields and leaves the rest. */
export const memberChangeSchema = z.partial(memberSchema);
export type MemberChange = Partial<Member> & Pick<Member, 'memberId'>;

/** A product's rules for joining and leaving. Source: ambiguities 4 and 6. */
export interface MembershipPolicy {
  readonly cancellation: 'monthEnd' | 'immediate';
  readonly coolingOffHours: number;
}
