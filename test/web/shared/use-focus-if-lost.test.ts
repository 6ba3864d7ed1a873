import { expect, it } from 'vitest';
import { isFocusLost } from '../../../web/shared/use-focus-if-lost.ts';

const body = 'the page';

it.each([
  ['the focused button has gone', body, true, true],
  ['nothing has it', null, true, true],
  ['a tab has it, and is gone through with the arrows', 'a tab', true, false],
  ['the softphone beside the page has it', body, false, false],
])('the focus of a page, when %s', (_, activeElement, isHere, isLost) => {
  expect(isFocusLost({ activeElement, body, isHere })).toBe(isLost);
});
