import { expect, test } from 'vitest';
import { read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { Stage } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

const script = (statuses: string) =>
  read(
    'a.yaml',
    [
      'story: Two at once\nclock: 2025-03-04T10:00:00\nsteps:\n',
      `  - together: { calls: [{ as: gx-101, path: /a }, { as: gx-102, path: /b }], statuses: ${statuses} }\n`,
    ].join(''),
  );

/** Answers nobody before both have asked; the second who asks is the first to be answered. */
const race = (): { readonly stage: Stage; readonly most: () => number } => {
  const waiting: ((status: number) => void)[] = [];
  const ask: Stage['ask'] = async ({ path }) => {
    const status = await new Promise<number>((answer) => {
      waiting.push(answer);
      if (waiting.length === 2) for (const [i, one] of waiting.toReversed().entries()) one(i === 0 ? 200 : 409);
    });
    return { status, body: { path } };
  };
  return { stage: { ...emptyStage, ask }, most: () => waiting.length };
};

test('requests that are made together are under way at the same time, and it does not matter who is first', async () => {
  const { stage, most } = race();
  expect(await rehearse(script('[200, 409]'), stage)).toMatchObject({ passed: true });
  expect(most()).toBe(2);
});

test('when both are answered otherwise than wanted, the story fails with the answers', async () => {
  const { failure } = await rehearse(script('[200, 200]'), race().stage);
  expect(failure).toEqual({ line: 4, message: 'answered 200, 409, not 200, 200: {"path":"/a"} {"path":"/b"}' });
});
