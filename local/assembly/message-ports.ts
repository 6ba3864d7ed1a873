// The ports through which texts travel: topics, queues, secrets. Part of `ports.ts`.

export interface QueueMapping {
  readonly functionArn: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly reportBatchItemFailures: boolean;
}

/** SQS. */
export interface QueuesPort {
  queue(queue: QueueSpec): void | Promise<void>;
}

export interface QueueSpec {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
  /** How long a message that was taken and not deleted stays out of sight. */
  readonly visibilitySeconds: number;
  /** Where a message goes that was taken too often. */
  readonly redrive?: { readonly deadLetterArn: string; readonly maximumReceives: number };
}

/** SNS: topics, and the queues behind them. */
export interface TopicsPort {
  topic(topic: TopicSpec): Promise<void>;
  /** Each message published from now on reaches the queue as it is, without an envelope. */
  subscribe(subscription: { readonly topicArn: string; readonly queueArn: string }): Promise<void>;
}

export interface TopicSpec {
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  readonly contentBasedDeduplication: boolean;
}

/** Secrets Manager; served by the gateway. */
export interface SecretsPort {
  secret(secret: SecretSpec): void;
}

export interface SecretSpec {
  readonly name: string;
  readonly arn: string;
  /** The customer key that seals it, by ARN or id. */
  readonly keyId?: string;
  /** JSON object into which the generated text is put; the generated text is the whole secret when absent. */
  readonly template?: { readonly text: string; readonly generatedField: string };
  readonly generated: { readonly length: number; readonly characters: string };
}
