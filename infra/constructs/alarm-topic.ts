import { type App, Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alarmTopicArn, names } from '../names.ts';
import { onlyEncrypted } from './only-encrypted.ts';

/**
 * Where every alarm goes; who runs the cell subscribes to it. Alarms say what fails, never whose call it was, so the topic
 * needs no key of its own, which alarms could not use. Source: X-36.
 */
export class AlarmTopic extends Construct {
  constructor(scope: Construct) {
    super(scope, 'Alarms');
    const topic = new CfnTopic(this, 'Topic', { topicName: names.alarms, displayName: 'Hutong alarms' });
    new CfnTopicPolicy(this, 'Policy', {
      topics: [topic.ref],
      policyDocument: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'AlarmsTell',
            actions: ['sns:Publish'],
            resources: [alarmTopicArn(this)],
            principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
            conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
          }),
          onlyEncrypted('sns:Publish', alarmTopicArn(this)),
        ],
      }),
    });
  }
}

/** Sends every alarm of the app there, whoever made it. */
export const tellOperators = (app: App): void => {
  for (const construct of app.node.findAll())
    if (construct instanceof CfnAlarm) construct.alarmActions = [alarmTopicArn(construct)];
};
