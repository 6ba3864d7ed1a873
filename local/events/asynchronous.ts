import type { LambdaPort } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { DeadLetter, DeadLetters } from './dead-letters.ts';

/** Lambda tries an asynchronous event up to three times; these are the waits before the second and the third try. */
const waitsMs = [60_000, 120_000];

/** Who hands the event over: a service that the function's policy names, or a role of the sender's own. */
export type Sender =
  | { readonly kind: 'service'; readonly principal: string; readonly sourceArn: string }
  | { readonly kind: 'role'; readonly roleArn: string };

export interface AsynchronousParts {
  readonly clock: Clock;
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly deadLetters: DeadLetters;
  /** Says whether the templates let the sender invoke the function. */
  readonly mayInvoke: (functionArn: string, sender: Sender) => boolean;
}

export interface Delivery {
  readonly functionArn: string;
  readonly payload: unknown;
  readonly sender: Sender;
  /** Where the *sender* keeps what it could not hand over. */
  readonly senderDeadLetterArn?: string;
}

/** Hands an event to a function the way services do: no answer is awaited, failures are tried again later. */
export type InvokeLater = (delivery: Delivery) => void;

/** Lambda's queue for asynchronous invocations. */
export interface Asynchronous {
  readonly configure: LambdaPort['configureAsynchronous'];
  readonly invokeLater: InvokeLater;
  /** Neither retries nor parks what fails from now on. */
  stop(): void;
}

type Config = Parameters<LambdaPort['configureAsynchronous']>[0];
type Letter = Omit<DeadLetter, 'queueArn'>;

const addressed = (letter: Letter, queueArn: string | undefined): DeadLetter =>
  queueArn === undefined ? letter : { ...letter, queueArn };

/**
 * Creates Lambda's asynchronous invocation. Retries wait on the laptop's clock, and a wait is not in flight, so a rehearsal passes it
 * like any other time. As on AWS, the sender's dead-letter queue gets only what could not be handed to Lambda at all; an event on which
 * the function itself fails goes where the function's own configuration says, or is lost.
 */
export const createAsynchronous = ({ clock, lambda, deadLetters, mayInvoke }: AsynchronousParts): Asynchronous => {
  const configs = new Map<string, Config>();
  const state = { stopped: false };
  const letter = ({ functionArn, payload }: Delivery, reason: string): Letter => ({
    functionArn,
    payload,
    reason,
    at: clock.now(),
  });
  const giveUp = (delivery: Delivery, reason: string) =>
    deadLetters.park(addressed(letter(delivery, reason), configs.get(delivery.functionArn)?.onFailureArn));
  const undeliverable = (delivery: Delivery, reason: string) =>
    deadLetters.park(addressed(letter(delivery, reason), delivery.senderDeadLetterArn));
  const attempt = async (delivery: Delivery, tries: number): Promise<void> => {
    const result = await lambda.invoke(delivery.functionArn, delivery.payload);
    if (result.ok || state.stopped) return;
    const reason = `${result.error}: ${result.message}`;
    const most = configs.get(delivery.functionArn)?.maximumRetries ?? waitsMs.length;
    const wait = waitsMs.slice(0, most)[tries];
    if (result.error === 'NotFound') undeliverable(delivery, reason);
    else if (wait === undefined) giveUp(delivery, reason);
    else clock.at(clock.now() + wait, () => void attempt(delivery, tries + 1));
  };
  return {
    configure: (config) => {
      configs.set(config.functionArn, config);
    },
    invokeLater: (delivery) => {
      if (mayInvoke(delivery.functionArn, delivery.sender)) void attempt(delivery, 0);
      else undeliverable(delivery, 'NotAllowed: the templates do not let the sender invoke the function');
    },
    stop: () => {
      state.stopped = true;
    },
  };
};
