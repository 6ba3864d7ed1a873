import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type Desk, Desks } from '../../infra/constructs/desks.ts';

const desk = (queue: string, ...from: string[]): Desk => ({
  ...{ product: 'orders', queue, title: `某电信 ${queue}`, roles: [], limit: 5 },
  ...(from.length > 0 && { transfer: { flow: `to-${queue}`, from } }),
});

const synthesized = (...desks: readonly Desk[]): Template => {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Tenant');
  new Desks(stack, {
    ...{ tenantName: '某电信', instanceArn: 'arn:instance', desks, roles: [], answersFallback: false },
    ...{ hoursArn: () => 'arn:hours', fallbackQueueArn: () => 'arn:fallback', flowArn: (flow) => `arn:flow/${flow}` },
  });
  return Template.fromStack(stack);
};

const arnOf = (id: string, attribute: string) => ({ 'Fn::GetAtt': [expect.stringContaining(id), attribute] });

describe('a queue that calls may be handed over to', { timeout: 30_000 }, () => {
  it('has a quick connect with its name and its flow, offered to the agents of the queues that may use it', () => {
    const template = synthesized(desk('service'), desk('desk', 'service'), desk('other'));
    const [quickConnect] = Object.values(template.findResources('AWS::Connect::QuickConnect'));
    expect(quickConnect?.Properties).toMatchObject({
      Name: '某电信 desk',
      QuickConnectConfig: {
        QuickConnectType: 'QUEUE',
        QueueConfig: { ContactFlowArn: 'arn:flow/to-desk', QueueArn: arnOf('QueueOrdersDesk', 'QueueArn') },
      },
    });
    const queues = Object.values(template.findResources('AWS::Connect::Queue')).map(({ Properties }) => Properties);
    const offered = queues.filter(({ QuickConnectArns }) => QuickConnectArns !== undefined);
    expect(offered).toMatchObject([
      { Name: '某电信 service', QuickConnectArns: [arnOf('QuickConnectOrdersDesk', 'QuickConnectArn')] },
    ]);
  });

  it('is none from which the call could come back the same way: CloudFormation could create neither first', () => {
    expect(() => synthesized(desk('service', 'desk'), desk('desk', 'service'))).toThrow(
      'Calls of 某电信 service are handed over in a circle',
    );
  });
});
