import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { machines } from '#domain/workflows';
import { names } from '../names.ts';
import { alarmOn, sumOf } from './alarm.ts';
import { pascal } from './hotline-function.ts';

/** The step *Park* of every machine. */
const parkFunction = 'park-workflow';

export interface StateMachinesProps {
  /** Finds a function of the cell by its name. */
  readonly functionOf: (name: string) => IFunction | undefined;
}

/** The long processes: tickets' clocks, return visits, callbacks, deferred messages. */
export class StateMachines extends Construct {
  constructor(scope: Construct, { functionOf }: StateMachinesProps) {
    super(scope, 'Workflows');
    for (const [name, { assess, ...machine }] of Object.entries(machines)) {
      const steps = { assess: step(functionOf, name, assess), park: step(functionOf, name, parkFunction) };
      new StateMachine(this, { ...machine, name, steps });
    }
  }
}

const step = (functionOf: StateMachinesProps['functionOf'], machine: string, name: string): IFunction => {
  const found = functionOf(name);
  if (!found)
    throw new Error(`domain/workflows/machines.ts: ${machine} has a step ${name}, but no function is named so`);
  return found;
};

interface StateMachineProps {
  /** Its definition is `infra/state-machines/<name>.asl.json`. */
  readonly name: string;
  readonly summary: string;
  readonly whenItFails: string;
  /** Functions by the names under which the definition speaks of them. */
  readonly steps: Readonly<Record<string, IFunction>>;
}

/** One state machine `hutong-<name>`, which may invoke the functions of its own steps and nothing else. */
class StateMachine extends Construct {
  constructor(scope: Construct, { name, summary, whenItFails, steps }: StateMachineProps) {
    super(scope, pascal(name));
    const arns = Object.fromEntries(Object.entries(steps).map(([step, { functionArn }]) => [step, functionArn]));
    // Step Functions adds each machine to the log groups' one resource policy, unless they stand below this name.
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${names.machine(name)}`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', {
      roleName: `${names.machine(name)}-machine`,
      description: summary,
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      inlinePolicies: { access: policy(Object.values(arns)) },
    });
    const machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName: names.machine(name),
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: readFileSync(join(import.meta.dirname, '../state-machines', `${name}.asl.json`), 'utf8'),
      definitionSubstitutions: arns,
      loggingConfiguration: {
        level: 'ALL',
        // What flows between the states belongs to tenants.
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.logGroupArn } }],
      },
    });
    sayWhenLost(this, name, machine.ref, whenItFails);
  }
}

const policy = (functionArns: readonly string[]): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({ sid: 'TakeSteps', actions: ['lambda:InvokeFunction'], resources: [...functionArns] }),
      // What delivers logs knows no resources.
      new PolicyStatement({
        sid: 'DeliverLogs',
        actions: [
          'logs:CreateLogDelivery',
          'logs:GetLogDelivery',
          'logs:UpdateLogDelivery',
          'logs:DeleteLogDelivery',
          'logs:ListLogDeliveries',
          'logs:PutResourcePolicy',
          'logs:DescribeResourcePolicies',
          'logs:DescribeLogGroups',
        ],
        resources: ['*'],
      }),
    ],
  });

/** The ways in which an execution ends before its time. */
const losses = ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'];

/** One lost execution is one promise that nobody watches. Source: X-36. */
const sayWhenLost = (scope: Construct, name: string, machineArn: string, whenItFails: string): CfnAlarm => {
  const dimensions = { StateMachineArn: machineArn };
  const lost = losses.map((metric) => ({ namespace: 'AWS/States', metric, dimensions }));
  const meaning = `${whenItFails} (redrive it within 14 days)`;
  return alarmOn(scope, 'Alarm', { name: `${names.machine(name)}-lost`, meaning }, sumOf('executions lost', lost));
};
