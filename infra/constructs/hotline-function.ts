import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnEventInvokeConfig, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import * as z from 'zod';
import type { DeployedFunction } from '../definitions.ts';
import { machineArn, messageTopicArn, names, tenantDataRoleArn, undeliveredArn } from '../names.ts';
import { functionPolicy } from './function-policy.ts';

export interface HotlineFunctionProps {
  readonly definition: DeployedFunction;
  /** Directory that holds the bundled `index.js`. */
  readonly code: string;
  /** The pool in which everybody signs in. */
  readonly userPool: CfnUserPool;
}

/**
 * One Lambda from its definition: `hutong-<name>`, with a role and a log group of its own.
 * Memory, timeout, environment and rights all come from the definition, so that there is nothing to keep in step.
 */
export class HotlineFunction extends Construct {
  readonly role: Role;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, { definition, code, userPool }: HotlineFunctionProps) {
    super(scope, pascal(definition.name));
    const functionName = names.function(definition.name);
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/hutong/${definition.name}`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.role = new Role(this, 'Role', {
      roleName: functionName,
      description: definition.summary,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        access: functionPolicy(this, definition, logGroup.logGroupArn, { userPoolArn: userPool.attrArn }),
      },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: `${definition.summary}. When it fails: ${definition.whenItFails}`.slice(0, 256),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(code),
      memorySize: definition.memory,
      timeout: Duration.parse(definition.timeout),
      environment: environment(this, definition, userPool.ref),
      logGroup,
      // Without the policy updates that CDK would add on its own, the role holds what is written here and nothing else.
      role: this.role.withoutPolicyUpdates(),
    });
    if (definition.trigger.kind === 'event' || definition.trigger.kind === 'schedule') this.parkWhatFails();
  }

  private parkWhatFails(): void {
    new CfnEventInvokeConfig(this, 'Retries', {
      functionName: this.lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      destinationConfig: { onFailure: { destination: undeliveredArn(this) } },
    });
  }
}

/** `identify-caller` → `IdentifyCaller`: logical ids follow names, so a moved line replaces nothing. */
export const pascal = (name: string): string =>
  name.replace(/(^|[^a-zA-Z0-9]+)([a-zA-Z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

const environment = (scope: Construct, definition: DeployedFunction, userPoolId: string): Record<string, string> => {
  const known: Readonly<Record<string, string>> = {
    DIRECTORY_TABLE: names.directoryTable,
    TENANT_DATA_ROLE_ARN: tenantDataRoleArn(scope),
    BUS_NAME: names.bus,
    /** ARN of a state machine but for its name: `arn:…:stateMachine:hutong-`. */
    WORKFLOWS: machineArn(scope, ''),
    MESSAGE_TOPIC_ARN: messageTopicArn(scope),
    USER_POOL_ID: userPoolId,
  };
  const value = (setting: string): string => {
    const found = known[setting];
    if (found === undefined)
      throw new Error(
        `functions/${definition.folder}/definition.ts: nothing provides the setting ${setting}; known are ${Object.keys(known).join(', ')}`,
      );
    return found;
  };
  const settings = Object.keys(z.toJSONSchema(definition.settings).properties ?? {});
  return {
    ...Object.fromEntries(settings.map((setting) => [setting, value(setting)])),
    POWERTOOLS_SERVICE_NAME: definition.name,
    POWERTOOLS_METRICS_NAMESPACE: 'Hutong',
  };
};
