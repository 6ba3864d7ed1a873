import { expect, it } from 'vitest';
import { synthesized } from './assembly.ts';

it('every template passes the CloudFormation schemas and the AwsSolutions rules, but for what infra/acknowledgements.ts accepts', async () => {
  const { order } = await synthesized({ validate: true });
  expect(order).toContain('Cell');
}, 120_000);
