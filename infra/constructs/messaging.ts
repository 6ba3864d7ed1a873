import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { CfnQueue, CfnQueuePolicy, type CfnQueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { messageQueueArn, messageTopicArn, names } from '../names.ts';
import { alarm } from './alarm.ts';
import { onlyEncrypted } from './only-encrypted.ts';

const twoWeeks = 14 * 24 * 3600;

/** Six times as long as the function may take, as Lambda asks for. */
const visibility = 6 * 90;

/** How often a batch is tried before a text is laid aside. A gateway that is away is no failure of the batch. */
const maxReceiveCount = 5;

export interface MessagingProps {
  /** The function that takes texts from the queue to the gateways. */
  readonly deliver: IFunction;
}

/**
 * The way of a text to its gateway: a FIFO topic, behind it a FIFO queue, and where texts are laid aside that could not be handled at all.
 * Texts to one receiver stay in order; what is published twice within five minutes is there once. Source.
 */
export class Messaging extends Construct {
  constructor(scope: Construct, { deliver }: MessagingProps) {
    super(scope, 'Messaging');
    const topic = encryptedTopic(this);
    const aside = fifoQueue(this, 'Aside', { queueName: names.messagesAside });
    const queue = fifoQueue(this, 'Queue', {
      queueName: names.messageQueue,
      visibilityTimeout: visibility,
      redrivePolicy: { deadLetterTargetArn: aside.attrArn, maxReceiveCount },
    });
    queuePolicy(this, 'AsidePolicy', aside);
    const filling = queuePolicy(this, 'QueuePolicy', queue, topicFills(this));
    new CfnSubscription(this, 'Subscription', {
      topicArn: topic.ref,
      protocol: 'sqs',
      endpoint: queue.attrArn,
      rawMessageDelivery: true,
    }).addResourceDependency(filling);
    new CfnEventSourceMapping(this, 'Mapping', {
      eventSourceArn: queue.attrArn,
      functionName: deliver.functionArn,
      batchSize: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
    });
    sayWhenLaidAside(this);
  }
}

const encryptedTopic = (scope: Construct): CfnTopic => {
  const topic = new CfnTopic(scope, 'Topic', {
    topicName: names.messageTopic,
    fifoTopic: true,
    contentBasedDeduplication: false,
    kmsMasterKeyId: 'alias/aws/sns',
  });
  new CfnTopicPolicy(scope, 'TopicPolicy', {
    topics: [topic.ref],
    policyDocument: new PolicyDocument({ statements: [onlyEncrypted('sns:Publish', messageTopicArn(scope))] }),
  });
  return topic;
};

const fifoQueue = (
  scope: Construct,
  id: string,
  special: Pick<CfnQueueProps, 'queueName' | 'visibilityTimeout' | 'redrivePolicy'>,
): CfnQueue => {
  const queue = new CfnQueue(scope, id, {
    ...special,
    fifoQueue: true,
    messageRetentionPeriod: twoWeeks,
    sqsManagedSseEnabled: true,
  });
  queue.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return queue;
};

const topicFills = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'TopicFills',
    actions: ['sqs:SendMessage'],
    principals: [new ServicePrincipal('sns.amazonaws.com')],
    resources: [messageQueueArn(scope)],
    conditions: { ArnEquals: { 'aws:SourceArn': messageTopicArn(scope) } },
  });

const queuePolicy = (
  scope: Construct,
  id: string,
  queue: CfnQueue,
  ...more: readonly PolicyStatement[]
): CfnQueuePolicy =>
  new CfnQueuePolicy(scope, id, {
    queues: [queue.ref],
    policyDocument: new PolicyDocument({ statements: [...more, onlyEncrypted('sqs:*', queue.attrArn)] }),
  });

const sayWhenLaidAside = (scope: Construct): void => {
  const queueName = names.messagesAside;
  alarm(scope, 'AsideAlarm', {
    name: queueName.replace('.fifo', ''),
    meaning:
      'Texts could not be handled and are laid aside; redrive the queue when the cause is gone, none is sent twice.',
    namespace: 'AWS/SQS',
    metric: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: queueName },
    statistic: 'Maximum',
  });
};
