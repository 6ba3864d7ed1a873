import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { AgentSnapshot } from '../workspace/protocol.ts';
import type { ContactEvent } from './contact-event.ts';
import type { FlowCoverage } from './flow/coverage.ts';
import type { BlockFault, FailingBlock } from './flow/failing-block.ts';
import type { FlowLogLine } from './flow/log.ts';
import type { PhoneEvent } from './protocol.ts';

/** One call, from the caller's seat. */
export interface PhoneCall {
  readonly id: string;
  /** Presses one key of the telephone. A key that nothing listens to is lost, as in Connect. */
  press(key: string): void;
  hangUp(): void;
  /** Hears what happens from now on; what happened before is in `events`. */
  subscribe(listener: (event: PhoneEvent) => void): () => void;
  readonly events: readonly PhoneEvent[];
}

/** A call that Connect shall place. */
export interface OutboundCall {
  /** A claimed number (E.164): what the telephone shows, and the contact's system endpoint. */
  readonly from: string;
  /** E.164 */
  readonly to: string;
  /** Id or ARN of the flow that begins when somebody answers. */
  readonly flowId: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A call with a token that was used before is not placed again. */
  readonly token?: string;
  /** How long it rings; 60 s when absent. */
  readonly seconds?: number;
}

/** Why a call is not placed: the error as Connect's API names it. */
export interface OutboundRefusal {
  readonly refused: 'InvalidParameterException' | 'ResourceNotFoundException';
  readonly message: string;
}

/** Why attributes are not set: the error as Connect's API names it. */
export interface AttributesRefusal {
  readonly refused: 'InvalidParameterException' | 'InvalidRequestException' | 'ResourceNotFoundException';
  readonly message: string;
}

/** A telephone that rings; answering or rejecting it when it no longer rings does nothing. */
export interface Ring {
  /** Whose it is, E.164. */
  readonly number: string;
  /** What it shows, E.164. */
  readonly from: string;
  readonly call: PhoneCall;
  answer(): void;
  reject(): void;
}

/** One agent, from the agent's seat: the buttons of the contact control panel. Each throws an Error when the panel would not offer it. */
export interface AgentSeat {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly serviceNumber: string;
  /** Signed in, and Offline until a status is chosen, as in Connect. */
  signIn(): void;
  /** A ringing contact goes on to others; a call is ended, its after-call work too. */
  signOut(): void;
  /** Taken at once; while a contact is handled, the next one comes only after it. Clears a missed contact. */
  setStatus(name: string): void;
  accept(contactId: string): void;
  reject(contactId: string): void;
  hold(contactId: string): void;
  resume(contactId: string): void;
  hangUp(contactId: string): void;
  /** Hands the call over and leaves it; the quick connect, by id or ARN, is one of the contact's queue. */
  transfer(contactId: string, quickConnectId: string): void;
  /** Ends after-call work, or clears a missed contact. */
  finish(contactId: string): void;
  snapshot(): AgentSnapshot;
  subscribe(listener: (snapshot: AgentSnapshot) => void): () => void;
}

/** What the engine knows of a contact; instants are ISO 8601 UTC. Ended contacts are kept until many newer ones have ended. */
export interface ContactSnapshot {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly previousContactId?: string;
  readonly phase: 'FLOW' | 'QUEUE' | 'WHISPER' | 'TALK' | 'HOLD' | 'ENDED';
  readonly initiationMethod: string;
  readonly customerNumber?: string;
  readonly systemNumber: string;
  readonly flow?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly languageCode?: string;
  readonly voice?: string;
  readonly recordedParticipants: readonly string[];
  readonly queue?: {
    readonly arn: string;
    readonly name: string;
    readonly enqueuedAt: string;
    readonly dequeuedAt?: string;
  };
  readonly agent?: { readonly userId: string; readonly username: string; readonly connectedAt?: string };
  readonly agentConnectionAttempts: number;
  readonly whispered: readonly string[];
  readonly initiatedAt: string;
  readonly disconnectedAt?: string;
  readonly disconnectReason?: string;
}

export type LambdaAnswer =
  | { readonly ok: true; readonly payload: unknown }
  | {
      readonly ok: false;
      readonly error: 'Unhandled' | 'Timeout' | 'Throttled' | 'NotFound';
      readonly message: string;
    };

/** How long a prompt lasts: nothing (a looped one still at least 1 s), or by the characters spoken. */
export type SpeechMode =
  | { readonly mode: 'instant' }
  | { readonly mode: 'timed'; readonly charactersPerSecond: number };

export interface ConnectSettings {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly speech: SpeechMode;
  /** Invokes a function as Connect would. `timeLimitMs` is the block's limit; retries are the engine's business. */
  readonly invokeLambda: (arn: string, event: unknown, timeLimitMs: number) => Promise<LambdaAnswer>;
  readonly newId: () => string;
  readonly region: string;
  readonly accountId: string;
  /** Seed of DistributeByPercentage; 1 when absent. */
  readonly seed?: number;
  /** What setting an attribute from an empty reference does; Connect's own behaviour is not documented. `clear` when absent. */
  readonly emptyAttribute?: 'clear' | 'keep';
  /** How many flow log lines are kept; 2,000 when absent, 0 = only subscribers get them. */
  readonly keepLogLines?: number;
  /** Logs every flow, also where logging is disabled: for transcripts. */
  readonly logEverything?: boolean;
  /** How many ended contacts are kept; 10,000 when absent. */
  readonly keepContacts?: number;
}

/** The laptop's Amazon Connect. */
export interface ConnectEngine {
  /**
   * Adds a synthesized resource. The same resource again changes nothing.
   * A phone number's `properties.Address` is the claimed number (E.164), which in the cloud only the deployment knows.
   *
   * @throws Error for a type, property, block or block parameter that is not supported, naming it.
   */
  add(
    type: string,
    resource: { readonly arn: string; readonly id: string; readonly properties: Record<string, unknown> },
  ): void;
  /** Ids or ARNs. @throws Error when the number or the flow is unknown. */
  associateNumber(phoneNumberId: string, flowId: string): void;
  /** Dials a Connect number (E.164). `from` undefined = the caller withholds the number. What happens at once has happened when this returns. */
  dial(call: { readonly from: string | undefined; readonly to: string }): PhoneCall;
  /** Places a call as StartOutboundVoiceContact does. */
  callOut(call: OutboundCall): { readonly contactId: string } | OutboundRefusal;
  /** Sets attributes of a contact as UpdateContactAttributes does. @returns why not, if not */
  updateAttributes(contactId: string, attributes: Readonly<Record<string, string>>): AttributesRefusal | undefined;
  /** Is given every telephone that rings, at the instant when it begins to; answers how to stop listening. */
  subscribeRings(listener: (ring: Ring) => void): () => void;
  /** @throws Error when the user is unknown. */
  seat(userId: string): AgentSeat;
  seats(): readonly AgentSeat[];
  /** The `detail` of each Amazon Connect Contact Event. */
  subscribe(listener: (event: ContactEvent) => void): () => void;
  /** Flow log lines, while a contact's flow logging is enabled. */
  subscribeLog(listener: (line: FlowLogLine) => void): () => void;
  /** The last log lines, oldest first. */
  log(): readonly FlowLogLine[];
  /** Lets a block fail the next times that it runs, whatever it would have done. */
  failBlock(fault: BlockFault): FailingBlock;
  coverage(): FlowCoverage;
  contact(contactId: string): ContactSnapshot | undefined;
  /** Ends every call and calls off every timer. */
  stop(): void;
}
