import type { JournalEvent, Role } from '../kernel/index.ts';
import type { ClockName, TicketKind } from './policy.ts';
import type { Handling, Judgement, Party, Ticket, TicketLink, TicketState } from './schema.ts';

/** An instant in the form in which an event's data travel: `2025-03-04T02:00:00.000Z`. */
type IsoInstant = string;

/** What every event of a ticket says. No number, no name and no words of a caller: events leave the tenant's tables. */
export interface AboutTicket {
  readonly number: string;
  readonly kind: TicketKind;
  readonly product: string;
  /** After the event. */
  readonly state: TicketState;
  readonly generation: number;
  readonly escalated: boolean;
  readonly owner?: Party;
  readonly line?: string;
  readonly contactId?: string;
  /** The order that it is about. */
  readonly orderId?: string;
  readonly link?: Pick<TicketLink, 'tenant' | 'ticketId' | 'side' | 'purpose'>;
  /** Who did it; absent for what the clock did. */
  readonly by?: Party;
  /** The command that caused it. */
  readonly commandId?: string;
}

/** A deadline that the event is about. */
export interface AboutClock {
  readonly clock: ClockName;
  readonly cycle: number;
  readonly due: IsoInstant;
}

/** What the clock did: `dueAt` is the instant at which it became due, `noticeAt` when staff may be told (quiet hours). */
export interface ClockDid extends AboutClock {
  readonly dueAt: IsoInstant;
  readonly noticeAt: IsoInstant;
}

/** Deadlines that stand after the event, the next first. */
interface Promises {
  readonly promises: readonly AboutClock[];
}

/** The part of a resolution that may leave the records: billing takes the refund from here (CAR-21). */
export interface Conclusion {
  readonly judgement?: Judgement;
  readonly refundFen?: number;
  readonly compensationFen?: number;
}

interface MovedClock extends AboutClock {
  readonly oldDue: IsoInstant;
}

type Escalation =
  | { readonly reason: 'REGULATOR' | 'MEDIA' | 'LAWYER' | 'OTHER'; readonly escalateTo: Role }
  | ({ readonly reason: 'STILL_OPEN'; readonly escalateTo: Role } & ClockDid);

/** What each event says beside {@link AboutTicket}. */
export interface TicketFacts {
  readonly created: Promises & { readonly origin: Ticket['origin']; readonly needsManager: boolean };
  readonly assigned: { readonly to: Party };
  readonly contacted: object;
  /** `resolution` when the answer ended the matter. */
  readonly answered: { readonly resolution?: Conclusion };
  readonly paused: object;
  readonly resumed: Promises;
  /** The customer came back with another word; a NEXT_RESPONSE clock may have begun. */
  readonly replied: Promises;
  readonly providerAsked: object;
  readonly proposed: object;
  readonly helpAsked: { readonly role: Role };
  readonly helpDone: { readonly role: Role; readonly resolution?: Conclusion };
  readonly reopened: Promises;
  /** By the flag of X-47, or because a breached clock is still open after a further while. */
  readonly escalated: Escalation;
  readonly handedOver: { readonly to: string };
  readonly accepted: { readonly reason: 'ACCEPTED' | 'DEEMED_ACCEPTED' } & Partial<ClockDid>;
  readonly returned: { readonly reason: 'NOT_OURS' };
  readonly resolved: { readonly resolution: Conclusion };
  readonly visited: object;
  readonly closed: { readonly closing: NonNullable<Ticket['closing']> };
  readonly recomputed: Promises & { readonly moved: readonly MovedClock[] };
  readonly warned: ClockDid;
  readonly breached: ClockDid & { readonly escalateTo?: Role };
  /** The linked ticket of another tenant changed hands or is solved. */
  readonly linkReported: { readonly report: Handling['state'] };
}
export type TicketFact = keyof TicketFacts;

/** An event of the subject `TICKET#<id>`: `TicketEvent<'breached'>` is a `ticket.breached`. */
export type TicketEvent<Fact extends TicketFact = TicketFact> = JournalEvent<
  `ticket.${Fact}`,
  AboutTicket & TicketFacts[Fact]
>;

/** What a decision writes, all or nothing: the row, and one event for each version from `expectedVersion` + 1 on. */
export interface TicketChange {
  /** Version that the stored ticket must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}
