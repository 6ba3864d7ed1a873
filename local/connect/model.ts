import type { Timer } from '../clock/clock.ts';
import type { Attributes } from './attributes.ts';
import type { PhoneEvent } from './protocol.ts';

/** What a flow may be for. Only those that this engine runs. */
export type FlowType =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'AGENT_WHISPER'
  | 'CUSTOMER_WHISPER'
  | 'CUSTOMER_HOLD'
  | 'QUEUE_TRANSFER';

/** Moments at which Connect runs a flow of its own accord. */
export type Hook = 'CustomerQueue' | 'AgentWhisper' | 'CustomerWhisper' | 'CustomerHold' | 'CustomerRemaining';

/** A block runs until it knows its branch, and gives the branch's place; negative numbers are `waiting` and `stuck`. */
export type Execute = (run: Run) => number;

/** The block goes on later, when a timer, a key or a Lambda resumes its run. */
export const waiting = -1;

/** The block has a result, but no branch for it: the flow ends. */
export const stuck = -2;

export interface Block {
  readonly id: string;
  readonly type: string;
  readonly flow: FlowFacts;
  /** Names of the branches as a report shows them: `9`, `NoMatchingError`, `next`, `end`. */
  readonly branches: readonly string[];
  /** Where each branch leads; undefined where the flow ends or hands the contact over. */
  readonly targets: (Block | undefined)[];
  /** How often each branch was taken. */
  readonly hits: number[];
  execute: Execute;
  /** The block's parameters as a log line shows them, references resolved. */
  readonly parameters: (run: Run) => unknown;
}

export interface FlowFacts {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  readonly instanceArn: string;
}

export interface Flow extends FlowFacts {
  readonly blocks: readonly Block[];
  readonly start: Block;
}

/** One flow that runs for one contact, on the caller's side or, in an agent whisper, on the agent's. */
export interface Run {
  readonly contact: Contact;
  readonly side: 'CALLER' | 'AGENT';
  readonly startedAt: number;
  flow: Flow;
  block: Block;
  flowAttributes: Readonly<Record<string, string>>;
  over: boolean;
  /** Raised whenever the run goes on; an answer that carries an older number comes too late. */
  ticket: number;
  /** What the current block waits for. */
  timer: Timer | undefined;
  /** The next message of a prompt loop. */
  beat: Timer | undefined;
  /** A Wait block that lets the flow go on: when it fires, its branch interrupts. */
  alarm: Timer | undefined;
  /** Takes a key while the block listens. */
  ear: ((key: string) => void) | undefined;
  /** Blocks that spoke at `spokenAt`; in instant speech a second time at one instant is a loop. */
  spoken: readonly Block[];
  spokenAt: number;
  /** What a block that ends the flow leaves to be done once it is counted and logged. */
  departure: (() => void) | undefined;
  /** The flow came to its end. */
  readonly ended: (run: Run) => void;
}

/** One call of one person, through all its contacts. */
export interface Call {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string;
  readonly events: PhoneEvent[];
  listeners: readonly ((event: PhoneEvent) => void)[];
  contact: Contact | undefined;
  /** When the customer was on the line; undefined while his telephone rings. */
  reachedAt: number | undefined;
  music: boolean;
  ended: boolean;
}

/** A chain of contacts, each the one before moved on, is at most so long. */
export const longestChain = 12;

export type Phase = 'FLOW' | 'QUEUE' | 'WHISPER' | 'TALK' | 'HOLD' | 'ENDED';

/** What UpdateContactData sets. */
export interface ContactData {
  readonly name?: string;
  readonly description?: string;
  readonly languageCode?: string;
  readonly customerId?: string;
}

export interface Contact {
  readonly id: string;
  readonly initialId: string;
  readonly previousId: string | undefined;
  /** 1 for the first contact of a chain; a chain holds at most `longestChain`. */
  readonly link: number;
  readonly instanceArn: string;
  readonly initiationMethod: 'INBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'DISCONNECT' | 'API';
  readonly call: Call;
  readonly initiatedAt: number;
  phase: Phase;
  readonly attributes: Attributes;
  tags: Readonly<Record<string, string>>;
  external: unknown;
  data: ContactData;
  voice: string | undefined;
  recorded: readonly string[];
  logging: boolean;
  target: Queue | undefined;
  hooks: Readonly<Record<Hook, Flow | undefined>>;
  loops: Map<Block, number> | undefined;
  run: Run | undefined;
  whisper: Run | undefined;
  /** What the agent heard before joining. */
  whispered: readonly string[];
  queue: Queue | undefined;
  enqueuedAt: number;
  /** Order of arrival among all queued contacts. */
  order: number;
  dequeuedAt: number | undefined;
  older: Contact | undefined;
  newer: Contact | undefined;
  inLine: boolean;
  ringing: { readonly agent: Agent; readonly timer: Timer } | undefined;
  attempts: number;
  agent: Agent | undefined;
  connectedAt: number | undefined;
  disconnectedAt: number | undefined;
  disconnectReason: string | undefined;
  wrapUpEndedAt: number | undefined;
}

/** A destination on the agents' list of transfers: a queue, and the flow that leads there. */
export interface QuickConnect {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly flow: Flow;
  readonly queue: Queue;
}

/** First come, first served. */
export interface Line<T> {
  head: T | undefined;
  tail: T | undefined;
  size: number;
}

export interface Queue {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  readonly instanceArn: string;
  readonly hoursArn: string;
  readonly maxContacts: number;
  readonly enabled: boolean;
  readonly line: Line<Contact>;
  readonly ringing: Line<Contact>;
  /** Where agents may hand its contacts over to. */
  readonly quickConnects: readonly QuickConnect[];
  readonly servedBy: { readonly profile: RoutingProfile; readonly delayMs: number }[];
}

export interface RoutingProfile {
  readonly arn: string;
  readonly id: string;
  readonly name: string;
  /** In the order of their priority, 1 first. */
  readonly queues: { readonly queue: Queue; readonly priority: number; readonly delayMs: number }[];
  readonly idle: Line<Agent>;
  online: number;
  staffed: number;
}

export interface AgentStatus {
  readonly name: string;
  readonly kind: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE';
}

export interface AgentContact {
  readonly contact: Contact;
  state: 'CONNECTING' | 'CONNECTED' | 'ONHOLD' | 'ENDED' | 'MISSED';
  since: number;
}

export interface Agent {
  readonly arn: string;
  readonly userId: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly instanceArn: string;
  readonly profile: RoutingProfile;
  readonly autoAccept: boolean;
  /** 0 = until the agent finishes it. */
  readonly wrapUpLimitMs: number;
  readonly listeners: Set<() => void>;
  signedIn: boolean;
  status: AgentStatus;
  contacts: AgentContact[];
  counted: { online: boolean; staffed: boolean };
  /** Place among those who have had nothing to do the longest; 0 = the last one, from when he is next free. */
  order: number;
  older: Agent | undefined;
  newer: Agent | undefined;
  inLine: boolean;
}
