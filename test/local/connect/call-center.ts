import {
  type BlockSketch,
  type Exchange,
  type FlowKind,
  flowContent,
  hangUp,
  hotline,
  instanceArn,
  openExchange,
  say,
} from './exchange.ts';

export const flowArn = (name: string): string => `${instanceArn}/ContactFlow/${name}`;

const hook = (name: string, flow: string, next: string): BlockSketch => ({
  type: 'UpdateContactEventHooks',
  parameters: { EventHooks: { [name]: flowArn(flow) } },
  next,
  errors: { NoMatchingError: 'Broken' },
});

/** Music until somebody takes the call. */
export const music: BlockSketch = {
  type: 'MessageParticipantIteratively',
  parameters: { Messages: [{ PromptId: 'music' }] },
};

/** An announcement, then music, again every 30 s. */
export const announcing = (text: string, next: string, seconds = '30'): BlockSketch => ({
  type: 'MessageParticipantIteratively',
  parameters: { Messages: [{ Text: text }, { PromptId: 'music' }], InterruptFrequencySeconds: seconds },
  conditions: [['Equals', 'MessagesInterrupted', next]],
});

interface Center {
  readonly queue?: object;
  readonly hooks?: Readonly<Record<string, readonly [FlowKind, Readonly<Record<string, BlockSketch>>]>>;
  readonly exchange?: Parameters<typeof openExchange>[0];
}

/** A hotline that queues every caller for the lawyers, with the given flows hooked in: `{ CustomerQueue: ['CUSTOMER_QUEUE', blocks] }`. */
export const openCallCenter = ({
  queue = {},
  hooks = {},
  exchange: sketch = {},
}: Center = {}): Exchange & { readonly lawyers: string; readonly profileArn: string } => {
  const exchange = openExchange(sketch);
  const lawyers = exchange.queue('lawyers', queue);
  const profileArn = exchange.profile('lawyers', [{ arn: lawyers }]);
  for (const [name, [kind, blocks]] of Object.entries(hooks)) exchange.flow(name, kind, flowContent(blocks));
  const names = Object.keys(hooks);
  const hooked = Object.fromEntries(names.map((name, place) => [name, hook(name, name, names[place + 1] ?? 'Aim')]));
  const inbound = {
    Start: say('请稍候', names[0] ?? 'Aim'),
    ...hooked,
    Aim: {
      type: 'UpdateContactTargetQueue',
      parameters: { QueueId: lawyers },
      next: 'Go',
      errors: { NoMatchingError: 'Broken' },
    },
    Go: {
      type: 'TransferContactToQueue',
      parameters: {},
      next: 'Broken',
      errors: { QueueAtCapacity: 'Full', NoMatchingError: 'Broken' },
    },
    Full: say('队列已满', 'End'),
    Broken: say('故障', 'End'),
    End: hangUp,
  };
  exchange.number(hotline, exchange.flow('inbound', 'CONTACT_FLOW', flowContent(inbound)));
  return { ...exchange, lawyers, profileArn };
};
