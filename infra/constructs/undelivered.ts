import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { names } from '../names.ts';
import { alarm } from './alarm.ts';
import { onlyEncrypted } from './only-encrypted.ts';

const twoWeeks = 14 * 24 * 3600;

/** Where events, stream batches and runs end that were tried in vain; kept two weeks for a person to look at and replay. */
export class Undelivered extends Construct {
  constructor(scope: Construct) {
    super(scope, 'Undelivered');
    const queue = new CfnQueue(this, 'Queue', {
      queueName: names.undelivered,
      messageRetentionPeriod: twoWeeks,
      sqsManagedSseEnabled: true,
    });
    new CfnQueuePolicy(this, 'Policy', {
      queues: [queue.ref],
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'EventsMayPark',
            actions: ['sqs:SendMessage'],
            principals: [new ServicePrincipal('events.amazonaws.com')],
            resources: [queue.attrArn],
            conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
          }),
          onlyEncrypted('sqs:*', queue.attrArn),
        ],
      }),
    });
    sayWhenParked(this);
  }
}

/** What could not even be handed to a function is no error of that function, and would lie here unseen. Source: X-36. */
const sayWhenParked = (scope: Construct): void => {
  alarm(scope, 'Alarm', {
    name: names.undelivered,
    meaning: 'Events or runs were given up; mend the cause, then npx hutong journal replay publishes the events again.',
    namespace: 'AWS/SQS',
    metric: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: names.undelivered },
    statistic: 'Maximum',
  });
};
