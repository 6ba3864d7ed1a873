import { expect, it } from 'vitest';
import { supportPage } from '../../../local/assembly/support.ts';

it('docs/local-support.md lists what the code runs', async () => {
  await expect(supportPage()).toMatchFileSnapshot('../../../docs/local-support.md');
});
