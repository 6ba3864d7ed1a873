import type { Entry, Role } from '#domain/kernel';
import type { OrderSettings, ProductOrders } from '#domain/orders';
import type { ServiceDefaults, ServiceSettings } from '#domain/tenancy';
import type { ProductTickets } from '#domain/tickets';
import type { VisitPolicy } from '#domain/visits';
import type { Flow } from '#flows/kit';

/** One thing a caller hears: the id of the requirement and its words, with `{slots}`. */
export interface Prompt {
  readonly id: string;
  readonly text: string;
  /** Said instead where the tenant lets a cancellation act at once (option `immediate`, ambiguity 6). */
  readonly textAtOnce?: string;
}

/** What the tenant's file says that a prompt speaks of. */
export interface PromptSettings
  extends Pick<ServiceSettings, 'productName' | 'feeFen' | 'calendar' | 'hoursText' | 'prompts'> {
  /** 广西电信 */
  readonly carrierName: string;
  readonly options: Pick<ServiceSettings['options'], 'cancellation'>;
  /** What can be ordered, of a product that takes orders. */
  readonly orders?: OrderSettings;
}

/** One sentence that an agent says, ticked off on the panel. */
export interface ScriptLine {
  readonly id: string;
  /** 开头语 */
  readonly title: string;
  /** With `{product}` and `{serviceNumber}`. */
  readonly text: string;
  /** Wrap-up can't be saved before it is ticked. */
  readonly mandatory: boolean;
  /** Who says it; everybody when absent. */
  readonly roles?: readonly Role[];
}

/** A way into the product. */
export interface ServiceEntry {
  /** Name of the flow that a call meets. */
  readonly flow: string;
  /** 律师坐席: for the carrier, and for people who choose among numbers. */
  readonly title: string;
}

/** A queue of the product, one per tenant. */
export interface ServiceQueue {
  /** `lawyer`: the key of its ARN in a profile. */
  readonly name: string;
  /** 律师 */
  readonly title: string;
  /** Whose routing profiles answer it. */
  readonly roles: readonly Role[];
  /** Agents may hand calls over to it. */
  readonly transfer?: QueueTransfer;
}

/** How agents hand calls over to a queue (快速转接). Source: ORDER-07, ORDER-08. */
export interface QueueTransfer {
  /** Name of the flow that the caller meets, of type QUEUE_TRANSFER. */
  readonly flow: string;
  /** Names of the product's queues whose calls may be handed over; none of them may itself be handed over to in a circle. */
  readonly from: readonly string[];
}

/** What an expert of the trade decides about a product. */
export interface ServicePolicy {
  /** Fields a consultation is filed under: 劳动法 … */
  readonly fields: readonly string[];
  /** What the product does not do, as the agent's screen lists it. */
  readonly notCovered: readonly string[];
}

/** How a product asks its customers how they were served (回访). */
export interface ServiceVisits {
  readonly policy: VisitPolicy;
  /** Name of the flow that asks by telephone. */
  readonly flow: string;
}

/**
 * A hotline product. One folder in `services/` makes one of these, and is sold by being there (`services/products.ts`).
 * Shared code reads its properties and never asks which product it has.
 */
export interface Service {
  /** The folder's name; part of keys, tags and metrics. */
  readonly id: string;
  /** 法律热线: for people who choose among products. */
  readonly title: string;
  /** What it is, in one sentence. */
  readonly summary: string;
  /** What holds where a tenant's file says nothing. */
  readonly defaults: ServiceDefaults;
  /** Lines become members of it (LEGAL-02); a product for everybody says no (ORDER-01), and nobody is told that he is none. */
  readonly hasMembers: boolean;
  /** The ways in that its numbers may have. */
  readonly entries: Readonly<Partial<Record<Entry, ServiceEntry>>>;
  readonly queues: readonly ServiceQueue[];
  readonly prompts: Readonly<Record<string, Prompt>>;
  /** SSML fragments by prompt name; slots such as `{lastDay}` and `{callerLabel}` are left for each call. */
  readonly renderPrompts: (settings: PromptSettings) => Readonly<Record<string, string>>;
  readonly script: readonly ScriptLine[];
  readonly policy: ServicePolicy;
  /** What its tickets promise and how they are classified, where the tenant's file says nothing. */
  readonly tickets: ProductTickets;
  /** What can be ordered, where the tenant's file says nothing; the product takes no orders when absent. */
  readonly orders?: ProductOrders;
  /** How its customers are asked afterwards; nobody is, when absent. */
  readonly visits?: ServiceVisits;
  /** Every contact flow the product needs on an instance; called at build time only. */
  readonly flows: () => readonly Flow[];
}
