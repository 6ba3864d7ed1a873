import { flowArn } from './call-center.ts';
import {
  type BlockSketch,
  caller,
  endFlow,
  flowContent,
  hangUp,
  hotline,
  openExchange,
  ready,
  say,
} from './exchange.ts';

type Blocks = Readonly<Record<string, BlockSketch>>;

/** A block that leads on, and to the end of the call when it fails. */
const orEnd = (type: string, parameters: object, next: string): BlockSketch => ({
  ...{ type, parameters, next },
  errors: { NoMatchingError: 'End' },
});

const aimAt = (queue: string, next: string): BlockSketch => orEnd('UpdateContactTargetQueue', { QueueId: queue }, next);

const hooked = (hook: string, flow: string, next: string): BlockSketch =>
  orEnd('UpdateContactEventHooks', { EventHooks: { [hook]: flowArn(flow) } }, next);

/** `otherwise`: the queue is full, or the transfer failed. */
const intoTheQueue = (otherwise: string): BlockSketch => ({
  type: 'TransferContactToQueue',
  parameters: {},
  next: otherwise,
  errors: { QueueAtCapacity: otherwise, NoMatchingError: otherwise },
});

/** A transfer flow that says so and goes into the queue that its quick connect names. */
const toTheDesk: Blocks = {
  Moving: say('正在为您转接', 'Go'),
  Go: intoTheQueue('Full'),
  Full: say('专席已满', 'End'),
  End: hangUp,
};

/** A transfer flow that leads back to where the call came from. */
export const backToService: Blocks = {
  Aim: aimAt('service', 'Go'),
  Go: intoTheQueue('End'),
  End: hangUp,
};

/** Gives the contact hooks, tags, attributes and a recording, of which a hand-over takes some along, and queues it. */
const inboundTo = (service: string): Blocks => ({
  Whisper: hooked('CustomerWhisper', 'hello', 'Afterwards'),
  Afterwards: hooked('CustomerRemaining', 'asked-afterwards', 'Tag'),
  Tag: orEnd('TagContact', { Tags: { tenant: 'gx' } }, 'Remember'),
  Remember: orEnd('UpdateContactAttributes', { Attributes: { line: 'aa' }, TargetContact: 'Current' }, 'Record'),
  Record: {
    type: 'UpdateContactRecordingBehavior',
    parameters: { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    next: 'Aim',
  },
  Aim: aimAt(service, 'Go'),
  Go: intoTheQueue('End'),
  End: hangUp,
});

interface OfficeSketch {
  /** The flow of the quick connect. */
  readonly transfer?: Blocks;
  /** Properties of the desk's queue. */
  readonly desk?: object;
}

/** The hotline's queue, whose agent may hand calls over to the desk; one agent and one specialist. */
export const openOffice = ({ transfer = toTheDesk, desk = {} }: OfficeSketch = {}) => {
  const exchange = openExchange();
  const deskQueue = exchange.queue('desk', desk);
  const transferFlow = exchange.flow('to-the-desk', 'QUEUE_TRANSFER', flowContent(transfer));
  const toDesk = exchange.quickConnect('服务商专席', transferFlow, deskQueue);
  const service = exchange.queue('service', { QuickConnectArns: [toDesk] });
  exchange.flow('hello', 'CUSTOMER_WHISPER', flowContent({ Hello: say('为您服务', 'End'), End: endFlow }));
  exchange.flow('asked-afterwards', 'CONTACT_FLOW', flowContent({ Ask: say('请评价', 'End'), End: hangUp }));
  exchange.number(hotline, exchange.flow('inbound', 'CONTACT_FLOW', flowContent(inboundTo(service))));
  const agent = ready(exchange.agent('101', '李娟', exchange.profile('service', [{ arn: service }])));
  const specialist = ready(exchange.agent('401', '农秀兰', exchange.profile('desk', [{ arn: deskQueue }])));
  /** A caller whom the agent has answered. */
  const talk = () => {
    const call = exchange.engine.dial({ from: caller, to: hotline });
    agent.accept(call.id);
    return call;
  };
  return { ...exchange, toDesk, service, deskQueue, agent, specialist, talk };
};

export type Office = ReturnType<typeof openOffice>;
