import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnQueue, CfnQueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { names } from '../names.ts';

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
          new PolicyStatement({
            sid: 'OnlyEncrypted',
            effect: Effect.DENY,
            actions: ['sqs:*'],
            principals: [new AnyPrincipal()],
            resources: [queue.attrArn],
            conditions: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ],
      }),
    });
  }
}
