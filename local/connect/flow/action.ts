import type * as z from 'zod';
import type { Changes } from '../attributes.ts';
import type { Block, Execute, Flow, FlowType, Queue, Run } from '../model.ts';
import type { Utterance } from '../speech/utterance.ts';
import type { Operator } from './operators.ts';

/** Where a block may go on, as its transitions say. Each is a place in the block's branches, or `stuck`. */
export interface Exits {
  /** The block did what it should and has no result to compare. */
  readonly next: number;
  /** The branch of an error: its own entry, else NoMatchingError. */
  error(type: string): number;
  /** The branch of a result: the first condition that is true, else NoMatchingCondition. */
  result(run: Run, value: string): number;
}

/** All that an action may do to the world. */
export interface Stage {
  now(): number;
  /** A random whole number from 1 to 100. */
  percent(): number;
  /** Tells a prompt and goes on with `branch`, at once or when it has been spoken. */
  say(run: Run, utterance: Utterance, branch: number): number;
  /** Speaks and takes one key, which stops the speech. */
  listen(run: Run, menu: Menu): number;
  /** Speaks round and round, until something else ends it. */
  loop(run: Run, loop: PromptLoop): number;
  /** Goes on with `branch` after so many milliseconds. */
  pause(run: Run, milliseconds: number, branch: number): number;
  /** Goes on at once, and with `branch` after so many milliseconds wherever the flow stands by then. False when one such wait is running. */
  interruptLater(run: Run, milliseconds: number, block: Block, branch: number): boolean;
  /** Ends this flow after the block is counted; what follows is `departure`, or what the flow's type says. */
  depart(run: Run, departure: () => void): void;
  invoke(run: Run, call: LambdaCall): number;
  queue(run: Run, reference: string): Queue | undefined;
  hoursOpen(run: Run, reference: string): boolean | undefined;
  flow(run: Run, reference: string, type: FlowType): Flow | undefined;
  metric(queue: Queue, metric: Metric): number;
  /** Why the contact can't enter the queue; undefined when it can. */
  admission(queue: Queue): 'QueueAtCapacity' | 'NoMatchingError' | undefined;
  enqueue(run: Run, queue: Queue): void;
  /** From one queue to another, as a new contact. */
  requeue(run: Run, queue: Queue): void;
  /** To another flow, with fresh flow attributes. */
  jump(run: Run, flow: Flow): void;
  disconnect(run: Run): void;
  /** Sets attributes, all or none. False when they would grow beyond what Connect keeps. */
  setAttributes(run: Run, changes: Changes): boolean;
  tagsChanged(run: Run): void;
}

export type Metric =
  | 'NumberOfAgentsAvailable'
  | 'NumberOfAgentsStaffed'
  | 'NumberOfAgentsOnline'
  | 'NumberOfContactsInQueue'
  | 'OldestContactInQueueAgeSeconds';

export interface Menu {
  readonly utterance: Utterance;
  readonly keys: readonly string[];
  readonly seconds: number;
  /** The branch of a key. */
  readonly branchOf: (key: string) => number;
  /** The branch of no key in time. */
  readonly late: number;
}

export interface PromptLoop {
  /** What is said in turn; undefined = music. */
  readonly messages: readonly (Utterance | undefined)[];
  readonly interruptMs: number | undefined;
  readonly interrupted: number;
}

export interface LambdaCall {
  readonly arn: string;
  readonly timeLimitMs: number;
  readonly parameters: Record<string, string>;
  readonly waits: boolean;
  readonly answer: 'STRING_MAP' | 'JSON';
  readonly ok: number;
  readonly failed: number;
}

/** Which conditions a block may carry. */
interface ConditionRule {
  readonly operators: readonly Operator[];
  /** What is wrong with an operand, if anything. */
  readonly operand: (operand: string, operator: Operator) => string | undefined;
  /** Operands that must all be there. */
  readonly exactly?: readonly string[];
  readonly atLeast?: number;
}

/** What a block looks like once its parameters are read. */
export interface BlockFacts<Parameters> {
  readonly parameters: Parameters;
  readonly operators: readonly string[];
  readonly operands: readonly string[];
}

/** One action of the flow language. */
export interface Action<Schema extends z.ZodType> {
  readonly type: string;
  /** As Connect's flow log calls it. */
  readonly logName: string;
  readonly parameters: Schema;
  /** Flow types in which it may stand. */
  readonly flows: readonly FlowType[];
  readonly conditions?: ConditionRule;
  /** Error branches that must, and that may, be declared. */
  readonly errors: { readonly required: readonly string[]; readonly optional: readonly string[] };
  /** `needed` as the service demands; `optional`; `none` = a terminal block; `handover` = demanded, but another flow takes over. */
  readonly next: 'needed' | 'optional' | 'none' | 'handover';
  /** A rule that the schema can't say. */
  check?(facts: BlockFacts<z.output<Schema>>): string | undefined;
  /** `block` gives the compiled block itself; it exists once the flow runs. */
  compile(parameters: z.output<Schema>, exits: Exits, stage: Stage, block: () => Block): Execute;
}

/** Lets the schema's type flow into `check` and `compile`. */
export const defineAction = <Schema extends z.ZodType>(action: Action<Schema>): Action<Schema> => action;

/** Flow types by where the fact sheet allows an action. */
export const inboundOrQueue: readonly FlowType[] = ['CONTACT_FLOW', 'CUSTOMER_QUEUE'];
export const inboundOrTransfer: readonly FlowType[] = ['CONTACT_FLOW', 'QUEUE_TRANSFER'];
export const beforeTheTalk: readonly FlowType[] = [...inboundOrQueue, 'QUEUE_TRANSFER'];
export const everywhere: readonly FlowType[] = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_WHISPER',
  'CUSTOMER_WHISPER',
  'CUSTOMER_HOLD',
  'QUEUE_TRANSFER',
];

/** Conditions on one of several fixed words. */
export const outcomes = (...exactly: readonly string[]): ConditionRule => ({
  operators: ['Equals'],
  exactly,
  operand: (operand) => (exactly.includes(operand) ? undefined : `must be one of ${exactly.join(', ')}`),
});
