import type { QueueMapping, QueueSpec } from '../assembly/message-ports.ts';
import type { LambdaPort } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Queues } from '../queues/queues.ts';
import { type ReceivedMessage, receivesOf } from '../queues/received.ts';
import type { DeadLetters } from './dead-letters.ts';

export interface QueuePollerParts {
  readonly mapping: QueueMapping;
  readonly queue: QueueSpec;
  readonly queues: Pick<Queues, 'receive' | 'remove' | 'putBack'>;
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly deadLetters: Pick<DeadLetters, 'park'>;
  readonly region: string;
  readonly warn: (text: string) => void;
}

/** When each message was first seen, on the laptop's clock. */
export const createSightings = (now: () => number) => {
  const seen = new Map<string, number>();
  return {
    firstSeen: (messageId: string): number => {
      const at = seen.get(messageId) ?? now();
      seen.set(messageId, at);
      return at;
    },
    forget: ({ MessageId }: ReceivedMessage) => seen.delete(MessageId),
  };
};

/** Messages on their way back into sight. */
export interface Returns {
  /** @param takenAt when the function was given the message, epoch ms */
  later(message: ReceivedMessage, reason: string, takenAt: number): void;
  stop(): void;
}

/**
 * Takes failed messages back into sight on the laptop's clock. While a message waits for that it is not in flight, so a rehearsal passes
 * the wait like any other time; its group stays locked, so what was sent after it comes after it.
 */
export const createReturns = (parts: QueuePollerParts, wake: () => void): Returns => {
  const { mapping, queue, queues, clock, inFlight, deadLetters, warn } = parts;
  const waiting = new Set<{ cancel(): void }>();
  const isLast = (message: ReceivedMessage) =>
    queue.redrive !== undefined && receivesOf(message) >= queue.redrive.maximumReceives;
  const park = (message: ReceivedMessage, reason: string) =>
    queue.redrive &&
    deadLetters.park({
      queueArn: queue.redrive.deadLetterArn,
      functionArn: mapping.functionArn,
      reason,
      at: clock.now(),
      payload: message,
    });
  const comeBack = async (message: ReceivedMessage, reason: string) => {
    await queues.putBack(queue, message.ReceiptHandle);
    // The next receive finds that it was taken too often, and moves it.
    if (isLast(message)) park(message, reason);
  };
  const later = (message: ReceivedMessage, reason: string, takenAt: number) => {
    const timer = clock.at(takenAt + queue.visibilitySeconds * 1000, () => {
      waiting.delete(timer);
      const end = inFlight.begin(`a message back in ${queue.name}`);
      comeBack(message, reason)
        .then(wake, (problem: unknown) => warn(`${queue.name}: a message was not put back: ${String(problem)}`))
        .finally(end);
    });
    waiting.add(timer);
  };
  const stop = () => {
    for (const timer of waiting) timer.cancel();
  };
  return { later, stop };
};
