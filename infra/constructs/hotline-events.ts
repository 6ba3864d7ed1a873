import { CfnEventBus, CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Trigger } from '#functions/define';
import { names, undeliveredArn } from '../names.ts';
import { pascal } from './hotline-function.ts';

interface Started<Kind extends Trigger['kind']> {
  readonly name: string;
  readonly summary: string;
  readonly trigger: Extract<Trigger, { kind: Kind }>;
  readonly lambda: IFunction;
}

export interface HotlineEventsProps {
  readonly onEvent: readonly Started<'event'>[];
  readonly onSchedule: readonly Started<'schedule'>[];
}

/** The product's event bus, the rules that start functions from it or from Amazon Connect's events, and the daily schedules. */
export class HotlineEvents extends Construct {
  readonly bus: CfnEventBus;

  constructor(scope: Construct, { onEvent, onSchedule }: HotlineEventsProps) {
    super(scope, 'Events');
    this.bus = new CfnEventBus(this, 'Bus', { name: names.bus, description: 'What happened, as the journals tell it' });
    for (const start of onEvent) this.addRule(start);
    for (const start of onSchedule) this.addSchedule(start);
  }

  private addRule({ name, summary, trigger, lambda }: Started<'event'>): void {
    const rule = new CfnRule(this, pascal(name), {
      name: names.function(name),
      description: summary,
      eventBusName: trigger.bus === 'default' ? 'default' : this.bus.ref,
      eventPattern: trigger.pattern,
      state: 'ENABLED',
      targets: [{ id: name, arn: lambda.functionArn, deadLetterConfig: { arn: undeliveredArn(this) } }],
    });
    new CfnPermission(this, `${pascal(name)}Permission`, {
      action: 'lambda:InvokeFunction',
      functionName: lambda.functionArn,
      principal: 'events.amazonaws.com',
      sourceArn: rule.attrArn,
    });
  }

  private addSchedule({ name, summary, trigger, lambda }: Started<'schedule'>): void {
    new CfnSchedule(this, pascal(name), {
      name: names.function(name),
      description: summary,
      scheduleExpression: trigger.expression,
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      state: 'ENABLED',
      target: {
        arn: lambda.functionArn,
        roleArn: mayInvoke(this, name, lambda).roleArn,
        deadLetterConfig: { arn: undeliveredArn(this) },
      },
    });
  }
}

const mayInvoke = (scope: Construct, name: string, lambda: IFunction): Role =>
  new Role(scope, `${pascal(name)}Scheduler`, {
    roleName: `${names.function(name)}-schedule`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    inlinePolicies: {
      access: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undeliveredArn(scope)] }),
        ],
      }),
    },
  });
