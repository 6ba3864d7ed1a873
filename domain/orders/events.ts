import type { JournalEvent } from '../kernel/index.ts';
import type { ConfirmationState, DeskReason, Order, OrderChannel, OrderParty } from './schema.ts';
import type { OrderStage } from './standing.ts';

/** An instant in the form in which an event's data travel: `2025-03-04T02:00:00.000Z`. */
type IsoInstant = string;

/** What every event of an order says. No number, name, address or word of a customer: events leave the tenant's tables. */
export interface AboutOrder {
  readonly number: string;
  readonly product: string;
  readonly category: string;
  readonly item?: string;
  readonly track: Order['track'];
  readonly channel: OrderChannel;
  /** After the event. */
  readonly confirmation: ConfirmationState;
  readonly stage: OrderStage;
  readonly overdue: boolean;
  /** Has the order or is being asked, after the event. */
  readonly providerId?: string;
  readonly line?: string;
  readonly contactId?: string;
  /** Who did it; absent for what the clock did. */
  readonly by?: OrderParty;
  /** The command that caused it. */
  readonly commandId?: string;
}

/** The offer that the event is about. */
interface AboutOffer {
  readonly offerId: string;
  readonly offeredTo: string;
}

/** `lostBy` no longer has the order. */
interface Lost {
  readonly offerId: string;
  readonly lostBy: string;
}

interface Due {
  readonly dueAt: IsoInstant;
}

interface Paid {
  readonly fen: number;
  readonly reference: string;
  readonly paidAt: IsoInstant;
  readonly method?: 'BESTPAY' | 'WECHAT';
}

/** What each event says beside {@link AboutOrder}. */
export interface OrderFacts {
  /** `opensLater` when the promise begins only with the category's next opening (ORDER-03). */
  readonly requested: Due & { readonly startsAt: IsoInstant; readonly minutes: number; readonly opensLater: boolean };
  /** `inTime` when this contact was the first. */
  readonly contacted: { readonly outcome: 'REACHED' | 'NO_ANSWER'; readonly inTime?: boolean };
  readonly confirming: object;
  readonly created: { readonly serviceAt: IsoInstant; readonly priceFen?: number; readonly inTime?: boolean };
  readonly offered: AboutOffer & {
    readonly deadline: IsoInstant;
    readonly distanceM?: number;
    readonly manual: boolean;
  };
  readonly accepted: { readonly offerId: string };
  readonly declined: Lost & { readonly reason: string };
  readonly offerTimedOut: Lost & Due;
  /** Taken back from a provider: suspended, replaced by a person, or the customer was not phoned in time. */
  readonly withdrawn: Lost & { readonly reason: 'SUSPENDED' | 'REPLACED' | 'NOT_CONTACTED' };
  readonly widened: { readonly radiusKm: number };
  readonly redispatched: object;
  readonly deskAsked: { readonly why: DeskReason };
  /** `firstWorker`: until now nobody was named who comes; the customer is told (ORDER-43). */
  readonly assigned: { readonly branchId?: string; readonly workerId?: string; readonly firstWorker?: true };
  readonly scheduled: { readonly serviceAt: IsoInstant };
  readonly started: object;
  readonly done: { readonly feeFen: number; readonly cashFen?: number };
  /** The provider is told, where there is one. */
  readonly modified: { readonly fields: readonly string[]; readonly serviceAt?: IsoInstant };
  readonly changeAsked: { readonly what: 'CHANGE' | 'STOP' };
  /** The customer is told that nothing changes. */
  readonly changeRejected: { readonly what: 'CHANGE' | 'STOP' };
  readonly cancelled: { readonly refundFen?: number; readonly withdrawnFrom?: string };
  readonly terminated: { readonly feeFen: number; readonly cashFen?: number; readonly refundFen?: number };
  /** Provider and desk are told once. */
  readonly urged: { readonly count: number };
  /** The supervisor is told once; `late` is the provider that had accepted and not phoned (ORDER-14, ORDER-46). */
  readonly overdue: Due & { readonly late?: string };
  readonly paymentAsked: { readonly fen: number };
  /** `paidAt` is the gateway's word; the event is of the time at which it was heard. */
  readonly paid: Paid;
  /** The payment port pays back; a reference is named at most once. */
  readonly refunded: { readonly fen: number; readonly reference: string };
  readonly surveyed: { readonly score: number; readonly ratedProvider: string };
  readonly closed: object;
}
export type OrderFact = keyof OrderFacts;

/** An event of the subject `ORDER#<id>`: `OrderEvent<'accepted'>` is an `order.accepted`. */
export type OrderEvent<Fact extends OrderFact = OrderFact> = JournalEvent<
  `order.${Fact}`,
  AboutOrder & OrderFacts[Fact]
>;

/** What a decision writes, all or nothing: the row, and one event for each version from `expectedVersion` + 1 on. */
export interface OrderChange {
  /** Version that the stored order must still have; 0 = there must be none. */
  readonly expectedVersion: number;
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}
