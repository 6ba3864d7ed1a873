import { describe, expect, it } from 'vitest';
import { inOrder } from '../../infra/flow-order.ts';

const flow = (name: string, ...uses: readonly string[]) => ({
  name,
  type: 'CONTACT_FLOW',
  content: JSON.stringify({ Actions: uses.map((used) => ({ FlowId: `\${flow:${used}}` })) }),
});

describe('contact flows are created in an order that CloudFormation can fill in', () => {
  it('a flow comes after the flows it points to', () => {
    const order = inOrder([flow('hotline', 'waiting', 'whisper'), flow('waiting', 'whisper'), flow('whisper')]);
    expect(order.map(({ name }) => name)).toEqual(['whisper', 'waiting', 'hotline']);
  });

  it('flows that point to each other in a circle are refused by name', () => {
    expect(() => inOrder([flow('a', 'b'), flow('b', 'a')])).toThrow('a → b → a');
  });

  it('a flow that points to nothing is refused by name', () => {
    expect(() => inOrder([flow('a', 'gone')])).toThrow('Contact flow a: there is no flow gone');
  });
});
