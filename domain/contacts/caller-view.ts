import * as z from 'zod/mini';
import { type Instant, instantSchema, secondsBetween } from '../kernel/index.ts';
import { isUsable, type Member, type Membership, memberStateSchema } from '../membership/index.ts';
import { callOf, joinCalls } from './join-calls.ts';
import { type PastContact, pastContactSchema } from './past-contact.ts';

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
 * Puts the screen pop together. A call that was moved from queue to queue is one call, however many contacts it had.
 *
 * @param known what the line's partition holds; `past` may contain the present call, which is left out. `call` = the present
 *   call's first contact, where that is known
 * @example callerView('c-9', { past, membership }, now).callsWithin24Hours // 3
 */
export const callerView = (
  contactId: string,
  known: {
    readonly number?: string;
    readonly membership?: Membership;
    readonly member?: Member;
    readonly past: readonly PastContact[];
    readonly call?: string;
  },
  now: Instant,
): CallerView => {
  const recorded = known.past.find((contact) => contact.contactId === contactId)?.initialContactId;
  const present = known.call ?? recorded ?? contactId;
  const past = joinCalls(known.past.filter((contact) => callOf(contact) !== present));
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
