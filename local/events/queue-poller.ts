import type { ReceivedMessage } from '../queues/received.ts';
import { createHold } from './hold.ts';
import { failedOf, queueEvent } from './queue-delivery.ts';
import { createReturns, createSightings, type QueuePollerParts, type Returns } from './queue-returns.ts';

/** One event source mapping of a queue at work. */
export interface QueuePoller {
  /** Something may have come into sight. */
  wake(): void;
  stop(): Promise<void>;
}

/** Who stops waits this long for what is under way. */
const patienceMs = 1000;

/** Hands a batch to the function; what it got done is deleted, the rest comes back later. */
const createDelivery = (parts: QueuePollerParts, returns: Returns) => {
  const { mapping, queue, queues, clock, lambda, region } = parts;
  const sightings = createSightings(clock.now);
  return async (batch: readonly ReceivedMessage[]): Promise<void> => {
    const takenAt = clock.now();
    const about = { queueArn: queue.arn, region, firstSeen: sightings.firstSeen };
    const result = await lambda.invoke(mapping.functionArn, queueEvent(batch, about));
    const failed = failedOf(batch, result, mapping.reportBatchItemFailures);
    const reason = result.ok ? 'the function reported failed messages' : `${result.error}: ${result.message}`;
    for (const message of failed) returns.later(message, reason, takenAt);
    for (const message of batch.filter((one) => !failed.includes(one))) {
      await queues.remove(queue, message.ReceiptHandle);
      sightings.forget(message);
    }
  };
};

/**
 * Starts emptying a queue into a function. Nothing is polled while nothing is sent: whoever sends wakes the reader, which reads until
 * nothing is in sight. What fails comes back into sight after the queue's own visibility timeout, and in the end goes to its dead-letter queue.
 */
export const startQueuePoller = (parts: QueuePollerParts): QueuePoller => {
  const { mapping, queue, queues, clock, inFlight, warn } = parts;
  const hold = createHold(inFlight, clock, `queue ${queue.name}`);
  const reading = { busy: false, woken: false, stopped: false, now: Promise.resolve() };
  const returns = createReturns(parts, () => wake());
  const deliver = createDelivery(parts, returns);
  const drain = async (): Promise<void> => {
    reading.woken = false;
    const batch = reading.stopped ? [] : await queues.receive(queue, mapping.batchSize);
    if (batch.length > 0) await deliver(batch);
    return batch.length > 0 || reading.woken ? drain() : undefined;
  };
  const wake = () => {
    reading.woken = true;
    if (reading.busy || reading.stopped) return;
    reading.busy = true;
    hold.take();
    reading.now = drain()
      .catch((problem: unknown) => warn(`${queue.name}: reading failed, until the next message: ${String(problem)}`))
      .finally(() => {
        reading.busy = false;
        hold.release();
        if (reading.woken) wake();
      });
  };
  wake();
  return {
    wake,
    stop: async () => {
      reading.stopped = true;
      returns.stop();
      await Promise.race([reading.now, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    },
  };
};
