import { type Block, failing } from './block.ts';

interface Refusals<T extends string> {
  readonly full: T;
  readonly failed: T;
}

const refusals = <const T extends string>({ full, failed }: Refusals<T>) =>
  [
    { error: 'QueueAtCapacity', to: full },
    { error: 'NoMatchingError', to: failed },
  ] as const;

/** Puts the contact into the queue that was aimed at; the customer queue flow takes over. */
export const enterQueue = <const T extends string>(to: Refusals<T>): Block<T> => ({
  type: 'TransferContactToQueue',
  parameters: {},
  conditions: [],
  errors: refusals(to),
  next: to.failed,
});

/** From a queue to another one, as a new contact. Refused while an agent is being rung. */
export const changeQueue = <const T extends string>(queue: string, to: Refusals<T>): Block<T> => ({
  type: 'DequeueContactAndTransferToQueue',
  parameters: { QueueId: queue },
  conditions: [],
  errors: refusals(to),
  next: to.failed,
});

/** Goes on in another flow and never comes back. */
export const continueIn = <const T extends string>(flowArn: string, failed: T): Block<T> => ({
  type: 'TransferToFlow',
  parameters: { ContactFlowId: flowArn },
  conditions: [],
  errors: failing(failed),
  next: failed,
});

const ending = (type: string): Block<never> => ({ type, parameters: {}, conditions: [], errors: [] });

/** Hangs up. */
export const disconnect = (): Block<never> => ending('DisconnectParticipant');

/** Ends a whisper; the two sides are joined. */
export const endFlow = (): Block<never> => ending('EndFlowExecution');
