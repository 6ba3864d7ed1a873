import type { AgentSeat, PhoneCall, Ring } from '../connect/interface.ts';
import type { Fault } from '../faults.ts';
import type { MishapKind } from '../messages/mishaps.ts';
import type { SendText, TextMessage } from '../messages/protocol.ts';

/** Something that happened on the product's bus. */
export interface Happening {
  readonly type: string;
  readonly tenant: string;
  readonly at: number;
  readonly detail: unknown;
}

/** A line of the transcript that no phone tells: a block that ran, a function that was called. */
export interface Trace {
  readonly at: number;
  readonly who: 'flow' | 'lambda' | 'event' | 'workflow';
  readonly text: string;
}

/** What is to fail: `lambda:<function>`, `dynamodb:<operation>`, `sns:<operation>`, `flow:<flow>/<block>` or `gateway:<gateway>`. */
export interface StagedFault extends Omit<Fault, 'kind'> {
  readonly kind: Fault['kind'] | MishapKind;
  /** Gateways: for how long, or by how much later. */
  readonly forMs?: number;
  /** A block's error branch; NoMatchingError when absent. */
  readonly error?: string;
}

/** How often a fault has still to happen, or why it never can. */
export type FaultToCome = { readonly left: () => number } | { readonly problem: string };

/** A number, or all of a tenant, is taken off the air or put on again; UNKNOWN = nobody has the number any more. */
export interface Operation {
  readonly number?: string | undefined;
  readonly tenant?: string | undefined;
  readonly becomes: 'ACTIVE' | 'SUSPENDED' | 'UNKNOWN';
}

/** What a rehearsal plays on: the laptop cloud, seen from outside. */
export interface Stage {
  readonly now: () => number;
  /** Moves virtual time and comes back when everything due has happened. */
  readonly move: (toMs: number) => Promise<void>;
  /** Comes back when nothing is in flight. */
  readonly settle: () => Promise<void>;
  /** Dials a short code through the carrier; `from` is undefined for a withheld number. */
  readonly dial: (call: { readonly from: string | undefined; readonly dialled: string }) => PhoneCall;
  /** Is given every telephone that is rung up. */
  readonly onRing: (listener: (ring: Ring) => void) => () => void;
  /** Texts that have come to a phone so far, oldest first; the number as people write it. */
  readonly texts: (phone: string) => readonly TextMessage[];
  /** A phone texts to a service number; false when nobody has that number. */
  readonly text: (phone: string, sent: SendText) => Promise<boolean>;
  /** Hears every text on its arrival, either way. */
  readonly onText: (listener: (text: TextMessage) => void) => () => void;
  /** The words of a text template as this tenant sends it, with its slots open. */
  readonly templateText: (tenant: string, templateId: string) => string | undefined;
  /** A customer pays online; false when nobody collects for the tenant. */
  readonly pay: (payment: {
    readonly tenant: string;
    readonly orderId: string;
    readonly fen: number;
    /** One of the gateway's own when absent; one that is known is reported again. */
    readonly reference?: string | undefined;
  }) => Promise<boolean>;
  /** What has gone back of a tenant's payments, the first first. */
  readonly refunds: (tenant: string) => readonly { readonly reference: string; readonly fen: number }[];
  readonly seat: (username: string) => AgentSeat | undefined;
  readonly fault: (fault: StagedFault) => FaultToCome;
  /** Calls the API with the token of a user of the tenant file. */
  readonly ask: (request: {
    readonly as: string;
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
  }) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** Changes the directory as the platform's operator would; answers why it can't be. */
  readonly operate: (change: Operation) => Promise<string | undefined>;
  readonly onHappening: (listener: (happening: Happening) => void) => () => void;
  readonly onTrace: (listener: (trace: Trace) => void) => () => void;
  /** The text of a prompt as this tenant speaks it. */
  readonly promptText: (tenant: string, promptId: string) => string | undefined;
}
