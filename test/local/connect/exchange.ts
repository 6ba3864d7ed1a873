import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';
import {
  type AgentSeat,
  type ConnectEngine,
  type ConnectSettings,
  type ContactEvent,
  createConnectEngine,
  type LambdaAnswer,
  type PhoneCall,
} from '../../../local/connect/engine.ts';

export const instanceArn = 'arn:aws:connect:ap-northeast-1:111122223333:instance/0f7e1a52-0000-4000-8000-000000000001';
export const lambdaArn = (name: string): string => `arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-${name}`;
export const hotline = '+815012345678';
export const caller = '+867715551234';
/** Tuesday, 10:00:00 in Shanghai. */
export const opening = Date.parse('2025-03-04T02:00:00Z');

/** One block in shorthand; `errors` and `keys` map a branch to the next block. */
export interface BlockSketch {
  readonly type: string;
  readonly parameters?: object;
  readonly next?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly conditions?: readonly (readonly [operator: string, operand: string, next: string])[];
}

/** A flow's content from a sketch; the first block starts. */
export const flowContent = (blocks: Readonly<Record<string, BlockSketch>>): string =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: Object.keys(blocks)[0],
    Actions: Object.entries(blocks).map(([Identifier, { type, parameters, next, errors, conditions }]) => ({
      Identifier,
      Type: type,
      ...(parameters === undefined ? {} : { Parameters: parameters }),
      Transitions: {
        ...(next === undefined ? {} : { NextAction: next }),
        ...(errors === undefined
          ? {}
          : { Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })) }),
        ...(conditions === undefined
          ? {}
          : {
              Conditions: conditions.map(([Operator, operand, NextAction]) => ({
                NextAction,
                Condition: { Operator, Operands: [operand] },
              })),
            }),
      },
    })),
  });

export const say = (text: string, next: string): BlockSketch => ({
  type: 'MessageParticipant',
  parameters: { Text: text },
  next,
});

export const hangUp: BlockSketch = { type: 'DisconnectParticipant' };
export const endFlow: BlockSketch = { type: 'EndFlowExecution' };

type Lambda = (event: unknown) => LambdaAnswer | Promise<LambdaAnswer>;

interface ExchangeSketch {
  readonly speech?: ConnectSettings['speech'];
  readonly lambdas?: Readonly<Record<string, Lambda>>;
  readonly settings?: Partial<ConnectSettings>;
  /** Nobody listens to contact events. */
  readonly unheard?: boolean;
}

export type FlowKind =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'AGENT_WHISPER'
  | 'CUSTOMER_WHISPER'
  | 'CUSTOMER_HOLD'
  | 'QUEUE_TRANSFER';

/** An engine with a clock that moves by hand. */
export const openExchange = ({
  speech = { mode: 'instant' },
  lambdas = {},
  settings = {},
  unheard = false,
}: ExchangeSketch = {}) => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(opening, inFlight);
  const ids = { last: 0 };
  const invocations: { readonly arn: string; readonly event: unknown; readonly timeLimitMs: number }[] = [];
  const engine: ConnectEngine = createConnectEngine({
    clock,
    inFlight,
    speech,
    region: 'ap-northeast-1',
    accountId: '111122223333',
    newId: () => {
      ids.last += 1;
      return `contact-${ids.last}`;
    },
    invokeLambda: async (arn, event, timeLimitMs) => {
      if (!unheard) invocations.push({ arn, event, timeLimitMs });
      const answer = lambdas[arn.split(':').at(-1)?.replace('hutong-', '') ?? ''];
      return answer?.(event) ?? { ok: false, error: 'NotFound', message: arn };
    },
    ...settings,
  });
  for (const name of Object.keys(lambdas)) associateLambda(engine, name);
  return {
    engine,
    clock,
    inFlight,
    invocations,
    events: unheard ? [] : recordEvents(engine),
    ...resourcesOf(engine),
    pass: (seconds: number) => clock.move(clock.now() + seconds * 1000),
  };
};

export type Exchange = ReturnType<typeof openExchange>;

const recordEvents = (engine: ConnectEngine): ContactEvent[] => {
  const events: ContactEvent[] = [];
  engine.subscribe((event) => events.push(event));
  return events;
};

const associateLambda = (engine: ConnectEngine, name: string): void =>
  engine.add('AWS::Connect::IntegrationAssociation', {
    arn: `association/${name}`,
    id: name,
    properties: { InstanceId: instanceArn, IntegrationArn: lambdaArn(name), IntegrationType: 'LAMBDA_FUNCTION' },
  });

type ProfileQueues = readonly { readonly arn: string; readonly priority?: number; readonly delay?: number }[];

const profileProperties = (name: string, queues: ProfileQueues) => ({
  Description: name,
  DefaultOutboundQueueArn: queues[0]?.arn ?? 'none',
  MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
  QueueConfigs: queues.map(({ arn, priority = 1, delay = 0 }) => ({
    Priority: priority,
    Delay: delay,
    QueueReference: { QueueArn: arn, Channel: 'VOICE' },
  })),
});

const quickConnectProperties = (flowArn: string, queueArn: string) => ({
  QuickConnectConfig: {
    QuickConnectType: 'QUEUE',
    QueueConfig: { ContactFlowArn: flowArn, QueueArn: queueArn },
  },
});

const userProperties = (number: string, name: string, profileArn: string, phone: object) => ({
  InstanceArn: instanceArn,
  Username: `gx-${number}`,
  IdentityInfo: { FirstName: number, LastName: name },
  RoutingProfileArn: profileArn,
  SecurityProfileArns: ['agent'],
  PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, ...phone },
});

const alwaysOpen = { HoursOfOperationArn: `${instanceArn}/HoursOfOperation/always` };

const resourcesOf = (engine: ConnectEngine) => {
  const add = (type: string, id: string, properties: Record<string, unknown>): string => {
    const arn = `${instanceArn}/${type}/${id}`;
    engine.add(`AWS::Connect::${type}`, { arn, id, properties });
    return arn;
  };
  /** Most parts of an instance go by their name. */
  const addNamed = (type: string, name: string, properties: object): string =>
    add(type, name, { InstanceArn: instanceArn, Name: name, ...properties });
  return {
    flow: (name: string, type: FlowKind, content: string): string =>
      addNamed('ContactFlow', name, { Type: type, Content: content }),
    hours: (name: string, properties: object): string => addNamed('HoursOfOperation', name, properties),
    queue: (name: string, properties: object = {}): string => addNamed('Queue', name, { ...alwaysOpen, ...properties }),
    quickConnect: (name: string, flowArn: string, queueArn: string): string =>
      addNamed('QuickConnect', name, quickConnectProperties(flowArn, queueArn)),
    profile: (name: string, queues: ProfileQueues): string =>
      addNamed('RoutingProfile', name, profileProperties(name, queues)),
    agent: (number: string, name: string, profileArn: string, phone: object = {}): AgentSeat => {
      add('User', `gx-${number}`, userProperties(number, name, profileArn, phone));
      return engine.seat(`gx-${number}`);
    },
    status: (name: string, properties: object = {}): string =>
      addNamed('AgentStatus', name, { State: 'ENABLED', ...properties }),
    number: (address: string, flow: string): void => {
      add('PhoneNumber', address, { TargetArn: instanceArn, Type: 'DID', CountryCode: 'JP', Address: address });
      engine.associateNumber(address, flow);
    },
  };
};

/** An exchange whose hotline runs one inbound flow. */
export const withInbound = (blocks: Readonly<Record<string, BlockSketch>>, sketch: ExchangeSketch = {}): Exchange => {
  const exchange = openExchange(sketch);
  exchange.number(hotline, exchange.flow('inbound', 'CONTACT_FLOW', flowContent(blocks)));
  return exchange;
};

/** What the caller heard, in order. */
export const heard = (call: PhoneCall): string[] =>
  call.events.flatMap((event) => (event.type === 'heard' ? [event.text] : []));

/** What happened on the phone, in order, by name. */
export const story = (call: PhoneCall): string[] =>
  call.events.map((event) => (event.type === 'heard' ? event.text : event.type));

/** Signs an agent in and makes him available. */
export const ready = (seat: AgentSeat): AgentSeat => {
  seat.signIn();
  seat.setStatus('Available');
  return seat;
};
