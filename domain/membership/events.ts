import type { Fen, Instant, JournalEvent } from '../kernel/index.ts';
import type { Channel, Consent } from './schema.ts';

interface AboutMember {
  readonly product: string;
  readonly line: string;
}

/** A line became a member; the first month is charged. Source: LEGAL-04. */
export type MemberSubscribed = JournalEvent<
  'member.subscribed',
  AboutMember & { readonly feeFen: Fen; readonly consent: Consent; readonly areaCode?: string }
>;

/** A member came back while the paid month still ran: no fee follows, but a fee that the cancellation waived is due again. */
export type MemberResumed = JournalEvent<'member.resumed', AboutMember & { readonly consent: Consent }>;

/** A member cancelled. Billing charges nothing if it was within the cooling-off and no lawyer was reached (ambiguity 4). */
export type MemberCancelled = JournalEvent<
  'member.cancelled',
  AboutMember & {
    readonly channel: Channel;
    readonly contactId: string;
    readonly operator?: string;
    readonly usableUntil: Instant;
    readonly withinCoolingOff: boolean;
  }
>;

export type MemberEvent = MemberSubscribed | MemberResumed | MemberCancelled;
