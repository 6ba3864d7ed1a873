import * as z from 'zod';
import { idle, resourceType, tags } from '../resource.ts';

const document = z.record(z.string(), z.unknown());

const topic = resourceType({
  type: 'AWS::SNS::Topic',
  does: 'a topic of fauxqs; equal deduplication ids within five minutes of wall time are one message',
  properties: {
    TopicName: z.string(),
    FifoTopic: z.literal(true).optional(),
    ContentBasedDeduplication: z.boolean().default(false),
    FifoThroughputScope: z.literal('Topic').optional(),
    /** AWS's own key: everybody in the account may use it through SNS. */
    KmsMasterKeyId: z.literal('alias/aws/sns').optional(),
    DisplayName: idle('told to people'),
    Tags: tags,
  },
  create: async ({ TopicName, FifoTopic = false, ContentBasedDeduplication }, { place, ports }) => {
    const arn = place.arn('sns', TopicName);
    await ports.topics.topic({
      name: TopicName,
      arn,
      fifo: FifoTopic,
      contentBasedDeduplication: ContentBasedDeduplication,
    });
    return { ref: arn, attributes: { TopicArn: arn, TopicName } };
  },
});

const subscription = resourceType({
  type: 'AWS::SNS::Subscription',
  does: 'hands every message of a topic to a queue, if the queue’s policy lets the topic',
  properties: {
    TopicArn: z.string(),
    Protocol: z.literal('sqs'),
    Endpoint: z.string(),
    RawMessageDelivery: z.literal(true),
  },
  create: async ({ TopicArn, Endpoint }, { place, ports }) => {
    await ports.topics.subscribe({ topicArn: TopicArn, queueArn: Endpoint });
    return { ref: `${TopicArn}:${place.logicalId}` };
  },
});

const topicPolicy = resourceType({
  type: 'AWS::SNS::TopicPolicy',
  does: 'judged at every call on its topics',
  properties: { Topics: z.array(z.string()), PolicyDocument: document },
  create: ({ Topics, PolicyDocument }, { place, ports }) => {
    const name = `${place.stackName} / ${place.logicalId}`;
    for (const resourceArn of Topics) ports.iam.resourcePolicy({ name, resourceArn, document: PolicyDocument });
    return { ref: place.logicalId };
  },
});

export const snsTypes = [topic, subscription, topicPolicy];
