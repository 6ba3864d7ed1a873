import * as z from 'zod/mini';
import { type Instant, instantSchema, secondsBetween } from '../kernel/index.ts';
import { isUsable, type Member, type Membership, memberStateSchema } from '../membership/index.ts';
import { type Contact, contactOutcomeSchema } from './schema.ts';
import { summarise } from './summary.ts';

/** One earlier contact of a line; the row `LINE#1#<mac>` | `PAST#<inverted time>#<contactId>`. Source: BANK-05. */
export const pastContactSchema = z.object({
  contactId: z.string(),
  at: instantSchema,
  product: z.string(),
  outcome: contactOutcomeSchema,
  waitSeconds: z.optional(z.int()),
  talkSeconds: z.optional(z.int()),
  agentArn: z.optional(z.string()),
  /** What was written down after it, when a lawyer has. */
  field: z.optional(z.string()),
  question: z.optional(z.string()),
});
export type PastContact = z.infer<typeof pastContactSchema>;

const LAST_INSTANT = 9_999_999_999_999;

/**
 * Sort key under which a line's contacts come newest first.
 *
 * @example pastKey(parseInstant('2025-03-04T02:00:00Z'), 'c-1') // 'PAST#8258946399999#c-1'
 */
export const pastKey = (at: Instant, contactId: string): string =>
  `PAST#${String(LAST_INSTANT - at).padStart(13, '0')}#${contactId}`;

/** A contact as its line's history shows it; undefined until it is known when it began, and of which product. */
export const pastContact = (contact: Contact): PastContact | undefined => {
  const at = contact.initiatedAt ?? contact.connectedAt;
  const { product } = contact.tags;
  if (at === undefined || product === undefined) return undefined;
  const { outcome, waitSeconds, talkSeconds, agentArn } = summarise(contact);
  return {
    ...{ contactId: contact.contactId, at, product, outcome },
    ...(waitSeconds !== undefined && { waitSeconds }),
    ...(talkSeconds !== undefined && { talkSeconds }),
    ...(agentArn !== undefined && { agentArn }),
  };
};

/** What an agent sees of a caller before answering. Source: BANK-38, BANK-39, LEGAL-11, X-44. */
export const callerViewSchema = z.object({
  contactId: z.string(),
  /** As people write it, masked where the viewer's role needs no more; absent when withheld. */
  number: z.optional(z.string()),
  caller: z.enum(['MEMBER', 'NON_MEMBER']),
  membership: z.optional(
    z.object({
      memberId: z.string(),
      state: memberStateSchema,
      registeredAt: z.optional(instantSchema),
      usableUntil: z.optional(instantSchema),
      enterpriseName: z.optional(z.string()),
    }),
  ),
  past: z.array(pastContactSchema),
  /** This call included: `24小时内第3次来电`. */
  callsWithin24Hours: z.int(),
});
export type CallerView = z.infer<typeof callerViewSchema>;

const DAY_SECONDS = 86_400;

const membershipView = (membership: Membership, member: Member | undefined): CallerView['membership'] => ({
  ...{ memberId: membership.memberId, state: membership.state },
  ...('registeredAt' in membership && { registeredAt: membership.registeredAt }),
  ...('usableUntil' in membership && { usableUntil: membership.usableUntil }),
  ...(member?.enterpriseName !== undefined && { enterpriseName: member.enterpriseName }),
});

/**
 * Puts the screen pop together.
 *
 * @param known what the line's partition holds; `past` may contain the present contact, which is left out
 * @example callerView('c-9', { past, membership }, now).callsWithin24Hours // 3
 */
export const callerView = (
  contactId: string,
  known: {
    readonly number?: string;
    readonly membership?: Membership;
    readonly member?: Member;
    readonly past: readonly PastContact[];
  },
  now: Instant,
): CallerView => {
  const past = known.past.filter((contact) => contact.contactId !== contactId).toSorted((a, b) => b.at - a.at);
  const recent = past.filter((contact) => secondsBetween(contact.at, now) <= DAY_SECONDS);
  return {
    contactId,
    ...(known.number !== undefined && { number: known.number }),
    caller: isUsable(known.membership, now) ? 'MEMBER' : 'NON_MEMBER',
    ...(known.membership && { membership: membershipView(known.membership, known.member) }),
    past,
    callsWithin24Hours: recent.length + 1,
  };
};
