import { expect, it } from 'vitest';
import { creationOrder } from '../../../local/assembly/order.ts';
import { templateSchema } from '../../../local/assembly/template.ts';

const order = (Resources: Record<string, unknown>) => creationOrder(templateSchema.parse({ Resources }));

it('a resource is created after those it refers to and those it depends on', () => {
  const resources = {
    Live: { Type: 'T', DependsOn: 'Alias', Properties: { queue: { 'Fn::GetAtt': ['Queue', 'QueueArn'] } } },
    Alias: { Type: 'T', Properties: { key: { Ref: 'Key' } } },
    Key: { Type: 'T' },
    Queue: { Type: 'T' },
  };
  expect(order(resources)).toEqual(['Key', 'Alias', 'Queue', 'Live']);
});

it('resources that wait for each other stop the start, by name', () => {
  const resources = { A: { Type: 'T', DependsOn: ['B'] }, B: { Type: 'T', Properties: { a: { Ref: 'A' } } } };
  expect(() => order(resources)).toThrow('A → B → A');
});
