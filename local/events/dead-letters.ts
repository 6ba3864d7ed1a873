import type { QueueSpec } from '../assembly/message-ports.ts';

/** Something that a service gave up delivering. */
export interface DeadLetter {
  /** The queue that keeps it; absent when the templates name none, and then AWS would lose it. */
  readonly queueArn?: string;
  readonly functionArn: string;
  readonly reason: string;
  /** Epoch ms on the laptop's clock. */
  readonly at: number;
  readonly payload: unknown;
}

/** All dead-letter queues of the laptop. */
export interface DeadLetters {
  queue(queue: Pick<QueueSpec, 'arn'> & Partial<QueueSpec>): void;
  park(letter: DeadLetter): void;
  readonly letters: readonly DeadLetter[];
  subscribe(listener: (letter: DeadLetter) => void): () => void;
  clear(): void;
}

/** Creates the dead-letter queues: what was given up is kept and told, never delivered again by itself. */
export const createDeadLetters = (): DeadLetters => {
  const letters: DeadLetter[] = [];
  const queues = new Set<string>();
  const listeners = new Set<(letter: DeadLetter) => void>();
  return {
    queue: ({ arn }) => {
      queues.add(arn);
    },
    park: (letter) => {
      if (letter.queueArn !== undefined && !queues.has(letter.queueArn))
        throw new Error(`Dead-letter queue ${letter.queueArn} does not exist`);
      letters.push(letter);
      for (const listener of listeners) listener(letter);
    },
    letters,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      letters.length = 0;
    },
  };
};
