import { expect, test } from 'vitest';
import { flowsAreCompiled } from '../../cli/flows.ts';

test('the committed contact flows and their drawings are what the call flows say', async () => {
  expect(await flowsAreCompiled()).toEqual({ good: true, printed: 'up to date' });
});
