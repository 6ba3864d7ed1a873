import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnAgentStatus,
  CfnHoursOfOperation,
  CfnInstance,
  CfnIntegrationAssociation,
  CfnQueue,
  CfnSecurityProfile,
} from 'aws-cdk-lib/aws-connect';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { pascal } from '../constructs/hotline-function.ts';
import { publish } from '../constructs/parameters.ts';
import { ProductFlows } from '../constructs/product-flows.ts';
import { Prompts } from '../constructs/prompts.ts';
import { type DeployedFunction, withTrigger } from '../definitions.ts';
import type { CompiledFlow } from '../flow-order.ts';
import { functionArn, parameters } from '../names.ts';
import type { Place } from '../place.ts';

export interface TelephonyProps {
  readonly place: Place;
  /** The instance's name in tenant files, for example `main`. */
  readonly instance: string;
  readonly functions: readonly DeployedFunction[];
  /** The flows of every product that a tenant of this instance has. */
  readonly flows: readonly CompiledFlow[];
  /** Sound files by prompt name. */
  readonly sounds: Readonly<Record<string, string>>;
}

/** Beside the built-in Available, which agents see as 示闲. The order is the order on their screen. */
const statuses = { Busy: '示忙', Break: '小休', Meal: '用餐', Meeting: '会议', Training: '培训' } as const;

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** One Amazon Connect instance with what its tenants share: flows, agent statuses, the security profile and the queue for calls without a tenant. */
export class TelephonyStack extends Stack {
  constructor(scope: Construct, { place, instance: name, functions, flows, sounds }: TelephonyProps) {
    super(scope, `Telephony-${name}`, {
      env: place.env,
      description: `Hutong: Amazon Connect instance ${name} and its contact flows`,
    });
    const instance = createInstance(this, name);
    const hours = alwaysOpen(this, instance.attrArn);
    const fallback = new CfnQueue(this, 'FallbackQueue', {
      instanceArn: instance.attrArn,
      name: 'hutong 人工',
      description: 'Calls that could not be told to a tenant or a product',
      hoursOfOperationArn: hours.attrHoursOfOperationArn,
    });
    const callable = withTrigger(functions, 'contact-flow').map((fn) => fn.name);
    const integrations = callable.map((fn) => letFlowsCall(this, instance.attrArn, fn));
    const product = new ProductFlows(this, {
      instanceArn: instance.attrArn,
      flows,
      queues: { fallback: fallback.attrQueueArn },
      prompts: new Prompts(this, { instanceArn: instance.attrArn, files: sounds }).arns,
      functions: callable,
    });
    product.node.addDependency(...integrations);
    addStatuses(this, instance.attrArn);
    publish(this, {
      [parameters.instanceArn(name)]: instance.attrArn,
      [parameters.instanceId(name)]: instance.attrId,
      [parameters.hours(name)]: hours.attrHoursOfOperationArn,
      [parameters.fallbackQueue(name)]: fallback.attrQueueArn,
      [parameters.securityProfile(name)]: agentProfile(this, instance.attrArn).attrSecurityProfileArn,
      ...Object.fromEntries([...product.arns].map(([flow, arn]) => [parameters.flow(name, flow), arn])),
    });
  }
}

// The identity type can never be changed later, so it is what a carrier will want: its own sign-on.
const createInstance = (stack: Stack, name: string): CfnInstance => {
  const instance = new CfnInstance(stack, 'Instance', {
    instanceAlias: `hutong-${name}-${stack.account}`,
    identityManagementType: 'SAML',
    attributes: {
      inboundCalls: true,
      outboundCalls: true,
      contactflowLogs: true,
      autoResolveBestVoices: true,
      earlyMedia: true,
    },
  });
  // With it would go every contact and recording, and AWS limits how often instances may come and go.
  instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return instance;
};

// Queues are always open: whether a product is open is decided once, at the call's arrival, by the first function (LEGAL-17).
const alwaysOpen = (scope: Construct, instanceArn: string): CfnHoursOfOperation =>
  new CfnHoursOfOperation(scope, 'AlwaysOpen', {
    instanceArn,
    name: '7×24',
    timeZone: 'Asia/Shanghai',
    config: weekdays.map((day) => ({ day, startTime: { hours: 0, minutes: 0 }, endTime: { hours: 0, minutes: 0 } })),
  });

const letFlowsCall = (scope: Construct, instanceArn: string, name: string): CfnIntegrationAssociation => {
  new CfnPermission(scope, `${pascal(name)}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName: functionArn(scope, name),
    principal: 'connect.amazonaws.com',
    sourceAccount: Stack.of(scope).account,
    sourceArn: instanceArn,
  });
  return new CfnIntegrationAssociation(scope, `${pascal(name)}Integration`, {
    instanceId: instanceArn,
    integrationType: 'LAMBDA_FUNCTION',
    integrationArn: functionArn(scope, name),
  });
};

const addStatuses = (scope: Construct, instanceArn: string): void => {
  for (const [index, [id, name]] of Object.entries(statuses).entries())
    new CfnAgentStatus(scope, `Status${id}`, { instanceArn, name, state: 'ENABLED', displayOrder: index + 1 });
};

const agentProfile = (scope: Construct, instanceArn: string): CfnSecurityProfile =>
  new CfnSecurityProfile(scope, 'AgentProfile', {
    instanceArn,
    securityProfileName: 'hutong-agent',
    description:
      'Takes calls in the workspace and hands them over; sees no configuration beside the names of quick connects',
    // Without the second, agents have no list to transfer calls by. It shows the names of all tenants' quick connects of the instance.
    permissions: ['BasicAgentAccess', 'TransferDestinations.View'],
  });
