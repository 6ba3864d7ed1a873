import { randomUUID } from 'node:crypto';
import type { RuleSpec } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InvokeLater } from './asynchronous.ts';
import { compilePattern, type EventTest } from './pattern.ts';

/** An event as EventBridge delivers it. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

/** What a sender says; the bus adds the rest. */
export interface NewEvent {
  /** Name or ARN; `default` when absent. */
  readonly bus?: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
  /** Epoch ms; now when absent. */
  readonly time?: number;
}

export type BusListener = (busName: string, event: BusEvent) => void;

/** EventBridge buses and their pattern rules. */
export interface Buses {
  bus(bus: { readonly name: string }): void;
  rule(rule: RuleSpec & { readonly pattern: Readonly<Record<string, unknown>> }): void;
  has(nameOrArn: string): boolean;
  /**
   * Puts one event on a bus and answers its id.
   *
   * @throws when there is no such bus.
   */
  put(event: NewEvent): string;
  /** Hears every event of every bus, before any target gets it. */
  subscribe(listener: BusListener): () => void;
}

export interface BusParts {
  readonly clock: Clock;
  readonly invokeLater: InvokeLater;
  readonly region: string;
  readonly accountId: string;
}

interface Rule {
  readonly spec: RuleSpec;
  readonly matches: EventTest;
}

const nameOf = (nameOrArn: string | undefined) => nameOrArn?.split('event-bus/').at(-1) ?? 'default';

const deliver = ({ spec }: Rule, event: BusEvent, invokeLater: InvokeLater) => {
  for (const target of spec.targets)
    invokeLater({
      functionArn: target.arn,
      sender: { kind: 'service', principal: 'events.amazonaws.com', sourceArn: spec.arn },
      payload: target.input === undefined ? event : JSON.parse(target.input),
      ...(target.deadLetterArn === undefined ? {} : { senderDeadLetterArn: target.deadLetterArn }),
    });
};

const checkTargets = (spec: RuleSpec) => {
  const other = spec.targets.find(({ arn }) => !arn.includes(':lambda:'));
  if (other)
    throw new Error(`Rule ${spec.name}: target ${other.arn} is not a function; the laptop delivers to functions only`);
};

const envelope = (event: NewEvent, { clock, region, accountId }: BusParts): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': event.detailType,
  source: event.source,
  account: accountId,
  time: `${new Date(event.time ?? clock.now()).toISOString().slice(0, 19)}Z`,
  region,
  resources: event.resources ?? [],
  detail: event.detail,
});

/**
 * Creates the default bus and room for named ones.
 *
 * @example
 * buses.put({ source: 'aws.connect', detailType: 'Amazon Connect Contact Event', detail });
 */
export const createBuses = (parts: BusParts): Buses => {
  const rules = new Map<string, Map<string, Rule>>([['default', new Map()]]);
  const listeners = new Set<BusListener>();
  return {
    bus: ({ name }) => {
      if (!rules.has(name)) rules.set(name, new Map());
    },
    has: (nameOrArn) => rules.has(nameOf(nameOrArn)),
    rule: (spec) => {
      checkTargets(spec);
      const onBus = rules.get(nameOf(spec.busName));
      if (!onBus) throw new Error(`Rule ${spec.name}: bus ${spec.busName} does not exist`);
      onBus.set(spec.name, { spec, matches: compilePattern(spec.pattern) });
    },
    put: (event) => {
      const name = nameOf(event.bus);
      const onBus = rules.get(name);
      if (!onBus) throw new Error(`Event bus ${name} does not exist`);
      const sent = envelope(event, parts);
      for (const listener of listeners) listener(name, sent);
      for (const rule of onBus.values())
        if (rule.spec.enabled && rule.matches({ ...sent })) deliver(rule, sent, parts.invokeLater);
      return sent.id;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
