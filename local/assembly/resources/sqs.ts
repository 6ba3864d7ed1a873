import * as z from 'zod';
import type { QueueSpec } from '../message-ports.ts';
import { idle, resourceType, tags } from '../resource.ts';

const document = z.record(z.string(), z.unknown());

const redriveSchema = z.strictObject({
  deadLetterTargetArn: z.string(),
  maxReceiveCount: z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]),
});

const properties = {
  QueueName: z.string(),
  FifoQueue: z.literal(true).optional(),
  ContentBasedDeduplication: z.boolean().default(false),
  DeduplicationScope: z.literal('queue').optional(),
  FifoThroughputLimit: z.literal('perQueue').optional(),
  VisibilityTimeout: z.int().min(0).max(43_200).default(30),
  RedrivePolicy: redriveSchema.optional(),
  MessageRetentionPeriod: idle('kept until the laptop stops'),
  SqsManagedSseEnabled: idle('kept in memory'),
  Tags: tags,
};

const specOf = (
  queue: z.infer<z.ZodObject<typeof properties>>,
  { arn, url }: Pick<QueueSpec, 'arn' | 'url'>,
): QueueSpec => ({
  ...{ name: queue.QueueName, arn, url },
  fifo: queue.FifoQueue ?? false,
  contentBasedDeduplication: queue.ContentBasedDeduplication,
  visibilitySeconds: queue.VisibilityTimeout,
  ...(queue.RedrivePolicy && {
    redrive: {
      deadLetterArn: queue.RedrivePolicy.deadLetterTargetArn,
      maximumReceives: queue.RedrivePolicy.maxReceiveCount,
    },
  }),
});

export const sqsTypes = [
  resourceType({
    type: 'AWS::SQS::Queue',
    does: 'a queue of fauxqs; what is taken and not deleted comes back after the visibility timeout on the laptop’s clock. It also keeps what other services gave up',
    properties,
    create: async (queue, { place, ports }) => {
      const arn = place.arn('sqs', queue.QueueName);
      const url = `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${queue.QueueName}`;
      await ports.queues.queue(specOf(queue, { arn, url }));
      return { ref: url, attributes: { Arn: arn, QueueName: queue.QueueName, QueueUrl: url } };
    },
  }),
  resourceType({
    type: 'AWS::SQS::QueuePolicy',
    does: 'judged at every call on its queues, and before a topic may send to one',
    properties: { Queues: z.array(z.string()), PolicyDocument: document },
    create: ({ Queues, PolicyDocument }, { place, ports }) => {
      const name = `${place.stackName} / ${place.logicalId}`;
      for (const url of Queues) {
        const resourceArn = place.arn('sqs', url.split('/').at(-1) ?? url);
        ports.iam.resourcePolicy({ name, resourceArn, document: PolicyDocument });
      }
      return { ref: place.logicalId };
    },
  }),
];
