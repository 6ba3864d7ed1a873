import { expect, it } from 'vitest';
import { isOutdated } from '../../../../web/agent/orders/outdated.ts';

it.each([
  ['a newer one is stored', { order: { version: 3 } }, { version: 4 }, true],
  ['it is the newest, or an answer of our own was faster', { order: { version: 4 } }, { version: 4 }, false],
  ['nothing has been read, so there is nothing to mend', undefined, { version: 4 }, false],
  ['nothing has been told', { order: { version: 4 } }, undefined, false],
])('an order on the screen, when %s', (_, read, told, isOld) => {
  expect(isOutdated(read, told)).toBe(isOld);
});
