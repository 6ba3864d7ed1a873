import { expect, test } from 'vitest';
import { read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { Stage } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

const script = (alerts: string) =>
  read('a.yaml', `story: Alerts\nclock: 2025-03-04T10:00:00\nsteps:\n  - expect: { alerts: ${alerts} }\n`);

/** A supervisor's list of three, in two pages. */
const pages: Readonly<Record<string, unknown>> = {
  '/alerts?state=OPEN': { alerts: [{ occasion: 'A', about: { id: '1' } }, { occasion: 'B' }], next: 'n' },
  '/alerts?state=OPEN&after=n': { alerts: [{ occasion: 'A', about: { id: '2' } }] },
  '/alerts?state=ACKNOWLEDGED': { alerts: [] },
};
const stage: Stage = {
  ...emptyStage,
  ask: async ({ as, path }) =>
    as === 'gx-201' ? { status: 200, body: pages[path] } : { status: 403, body: { code: 'NOT_ALLOWED' } },
};

const played = async (alerts: string) => (await rehearse(script(alerts), stage)).failure?.message;

test('alerts are counted over all pages of the list, by what they contain', async () => {
  expect(await played('{ to: gx-201, times: 3 }')).toBeUndefined();
  expect(await played('{ to: gx-201, with: { occasion: A }, times: 2 }')).toBeUndefined();
  expect(await played("{ to: gx-201, with: { about: { id: '2' } } }")).toBeUndefined();
  expect(await played('{ to: gx-201, state: ACKNOWLEDGED, times: 0 }')).toBeUndefined();
});

test('another number of alerts fails the story, and what was seen is told', async () => {
  expect(await played('{ to: gx-201, with: { occasion: B }, times: 2 }')).toMatch(
    /^gx-201 has 1 alerts with \{"occasion":"B"\}, not 2; seen:\n {2}\{"occasion":"A"/,
  );
});

test('whoever may not see alerts fails the story', async () => {
  expect(await played('{ to: gx-101 }')).toBe('/alerts?state=OPEN answered 403: {"code":"NOT_ALLOWED"}');
});
