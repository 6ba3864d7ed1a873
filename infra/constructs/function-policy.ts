import { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Access } from '#functions/define';
import type { DeployedFunction } from '../definitions.ts';
import {
  busArn,
  machineArn,
  messageQueueArn,
  messageTopicArn,
  names,
  tableArn,
  tenantDataRoleArn,
  undeliveredArn,
} from '../names.ts';

const allow = (sid: string, actions: readonly string[], ...resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ sid, actions: [...actions], resources: [...resources] });

const directory = (scope: Construct): string => tableArn(scope, names.directoryTable);
const journalStreams = (scope: Construct): string => tableArn(scope, `${names.journal('*')}/stream/*`);

const readJournalKeys = (scope: Construct): PolicyStatement =>
  new PolicyStatement({
    sid: 'UnsealJournals',
    actions: ['kms:Decrypt'],
    resources: [Stack.of(scope).formatArn({ service: 'kms', resource: 'key', resourceName: '*' })],
    conditions: {
      'ForAnyValue:StringLike': { 'kms:ResourceAliases': names.keyAlias('*') },
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com` },
    },
  });

const connectArn = (scope: Construct, resource: string): string =>
  Stack.of(scope).formatArn({ service: 'connect', resource });

/** What policies name that has no fixed name. */
export interface PolicyPlace {
  /** ARN of the pool in which everybody signs in. */
  readonly userPoolArn: string;
}

/** The least policy that grants each word. No word reaches a tenant's table: that takes the tenant-data role and its session tag. */
const grants: Readonly<Record<Access, (scope: Construct, place: PolicyPlace) => readonly PolicyStatement[]>> = {
  'directory:read': (scope) => [allow('ReadDirectory', ['dynamodb:Query', 'dynamodb:GetItem'], directory(scope))],
  'directory:write': (scope) => [
    allow(
      'WriteDirectory',
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
      directory(scope),
    ),
  ],
  'tenant-data': (scope) => [allow('ActForOneTenant', ['sts:AssumeRole', 'sts:TagSession'], tenantDataRoleArn(scope))],
  'journal-stream': (scope) => [
    allow(
      'ReadJournalStreams',
      ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'],
      journalStreams(scope),
    ),
    // Lambda refuses a stream mapping whose role lacks it; the action knows no resource.
    allow('FindJournalStreams', ['dynamodb:ListStreams'], '*'),
    readJournalKeys(scope),
  ],
  'events:publish': (scope) => [allow('PublishEvents', ['events:PutEvents'], busArn(scope))],
  'connect:numbers': (scope) => [
    allow(
      'RouteNumbers',
      ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow'],
      connectArn(scope, 'phone-number/*'),
      connectArn(scope, 'instance/*'),
    ),
  ],
  'connect:call': (scope) => [
    allow('CallOut', ['connect:StartOutboundVoiceContact'], connectArn(scope, 'instance/*/contact/*')),
  ],
  'connect:attributes': (scope) => [
    allow('SetAttributes', ['connect:UpdateContactAttributes'], connectArn(scope, 'instance/*/contact/*')),
  ],
  'workflows:start': (scope) => [allow('StartWorkflows', ['states:StartExecution'], machineArn(scope, '*'))],
  'workflows:answer': (scope) => [allow('AnswerWorkflows', ['states:SendTaskSuccess'], machineArn(scope, '*'))],
  'messages:publish': (scope) => [allow('PublishMessages', ['sns:Publish'], messageTopicArn(scope))],
  'messages:consume': (scope) => [
    allow(
      'TakeMessages',
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
      messageQueueArn(scope),
    ),
  ],
  'portal-users:open': (_, { userPoolArn }) => [
    allow(
      'OpenPortalUsers',
      [
        'cognito-idp:AdminCreateUser',
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminEnableUser',
        'cognito-idp:AdminAddUserToGroup',
      ],
      userPoolArn,
    ),
  ],
  'portal-users:close': (_, { userPoolArn }) => [
    allow('ClosePortalUsers', ['cognito-idp:AdminGetUser', 'cognito-idp:AdminDisableUser'], userPoolArn),
  ],
};

/**
 * The inline policy of one function's role: its own log, the words of its definition's `access`, and the queue for what it gives up.
 *
 * @param logGroupArn ARN of the function's log group, ending in `:*`
 */
export const functionPolicy = (
  scope: Construct,
  fn: Pick<DeployedFunction, 'access' | 'trigger'>,
  logGroupArn: string,
  place: PolicyPlace,
): PolicyDocument =>
  new PolicyDocument({
    statements: [
      allow('WriteLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], logGroupArn),
      ...fn.access.flatMap((word) => grants[word](scope, place)),
      ...(runsUnattended(fn) ? [allow('ParkUndelivered', ['sqs:SendMessage'], undeliveredArn(scope))] : []),
    ],
  });

/** Nobody waits for its answer, so what it fails to do is parked in a queue. */
const runsUnattended = ({ trigger }: Pick<DeployedFunction, 'trigger'>): boolean =>
  trigger.kind === 'event' || trigger.kind === 'schedule';
