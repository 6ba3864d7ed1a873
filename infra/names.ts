import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * The fixed names by which stacks, functions and policies meet. A name, not an export: an export in use cannot change,
 * and a tenant's stack must be deployable alone.
 */
export const names = {
  directoryTable: 'hutong.directory',
  tenantDataRole: 'hutong-tenant-data',
  bus: 'hutong',
  undelivered: 'hutong-undelivered',
  alarms: 'hutong-alarms',
  userPool: 'hutong-staff',
  api: 'hutong',
  function: (name: string) => `hutong-${name}`,
  records: (tenant: string) => `hutong.${tenant}.records`,
  journal: (tenant: string) => `hutong.${tenant}.journal`,
  keyAlias: (tenant: string) => `alias/hutong/${tenant}`,
  machine: (name: string) => `hutong-${name}`,
  messageTopic: 'hutong-messages.fifo',
  messageQueue: 'hutong-messages.fifo',
  /** Texts that could not be handled at all. */
  messagesAside: 'hutong-messages-aside.fifo',
  secrets: (tenant: string) => `hutong/${tenant}/*`,
  gatewaySecret: (tenant: string) => `hutong/${tenant}/message-gateway`,
  mapsSecret: (tenant: string) => `hutong/${tenant}/maps`,
  paymentsSecret: (tenant: string) => `hutong/${tenant}/payment-gateway`,
} as const;

/** SSM parameters that one stack writes and another reads. */
export const parameters = {
  userPoolId: '/hutong/cell/user-pool-id',
  userPoolClientId: '/hutong/cell/user-pool-client-id',
  apiUrl: '/hutong/cell/api-url',
  tenancyApplyArn: '/hutong/cell/tenancy-apply-arn',
  journalPublishArn: '/hutong/cell/journal-publish-arn',
  instanceArn: (instance: string) => `/hutong/telephony/${instance}/instance-arn`,
  instanceId: (instance: string) => `/hutong/telephony/${instance}/instance-id`,
  hours: (instance: string) => `/hutong/telephony/${instance}/hours`,
  fallbackQueue: (instance: string) => `/hutong/telephony/${instance}/fallback-queue`,
  securityProfile: (instance: string) => `/hutong/telephony/${instance}/security-profile/agent`,
  flow: (instance: string, flow: string) => `/hutong/telephony/${instance}/flow/${flow}`,
} as const;

/**
 * ARN of a function by its fixed name.
 *
 * @example
 * functionArn(stack, 'subscribe') // 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-subscribe'
 */
export const functionArn = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: names.function(name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** ARN of a table, an index or a stream; `name` may hold wildcards. */
export const tableArn = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });

/** ARN of the role through which alone tenant data is reached. */
export const tenantDataRoleArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'iam', region: '', resource: 'role', resourceName: names.tenantDataRole });

/** ARN of the queue that keeps what could not be delivered. */
export const undeliveredArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({
    service: 'sqs',
    resource: names.undelivered,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });

/** ARN of the pool in which staff sign in, by the id that AWS gave it. */
export const userPoolArn = (scope: Construct, id: string): string =>
  Stack.of(scope).formatArn({ service: 'cognito-idp', resource: 'userpool', resourceName: id });

/** ARN of the product's event bus. */
export const busArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'events', resource: 'event-bus', resourceName: names.bus });

/** ARN of a state machine by its fixed name; `name` may hold wildcards. */
export const machineArn = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: names.machine(name),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

/** ARN of the topic that every alarm goes to. */
export const alarmTopicArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'sns', resource: names.alarms, arnFormat: ArnFormat.NO_RESOURCE_NAME });

/** ARN of the topic that takes every message to a gateway. */
export const messageTopicArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({
    service: 'sns',
    resource: names.messageTopic,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });

/** ARN of the queue behind that topic. */
export const messageQueueArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({
    service: 'sqs',
    resource: names.messageQueue,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
