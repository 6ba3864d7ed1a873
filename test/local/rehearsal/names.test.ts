import { expect, test } from 'vitest';
import { read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { Stage } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

interface Asked {
  readonly path: string;
  readonly body: unknown;
}

const stageThatAnswers = (body: unknown, asked: Asked[]): Stage => ({
  ...emptyStage,
  ask: async (request) => {
    asked.push({ path: request.path, body: request.body });
    return { status: 200, body };
  },
});

const play = (steps: string, stage: Stage) =>
  rehearse(read('a.yaml', `story: A call\nclock: 2025-03-04T10:00:00\nsteps:\n${steps}`), stage);

const answer = { tickets: [{ ticketId: 't-1', version: 3 }] };

test('what an answer said is named and used by later calls, a number as a number', async () => {
  const asked: Asked[] = [];
  const steps = [
    '  - api: { as: gx-101, path: /tickets, remember: { ticket: tickets.0.ticketId, version: tickets.0.version } }\n',
    '  - api: { as: gx-101, path: "/tickets/{ticket}", body: { version: "{version}", note: "见{ticket}" } }\n',
  ];
  expect(await play(steps.join(''), stageThatAnswers(answer, asked))).toMatchObject({ passed: true });
  expect(asked[1]).toEqual({ path: '/tickets/t-1', body: { version: 3, note: '见t-1' } });
});

test('an answer is held against what was remembered', async () => {
  const steps = [
    '  - api: { as: gx-101, path: /tickets, remember: { ticket: tickets.0.ticketId } }\n',
    '  - api: { as: gx-101, path: /tickets, answer: { tickets: [{ version: "{ticket}" }] } }\n',
  ];
  const failed = await play(steps.join(''), stageThatAnswers(answer, []));
  expect(failed).toMatchObject({ passed: false, failure: { message: expect.stringContaining('is 3, not "t-1"') } });
});

test('a name that nobody remembers fails the step, and each new id is another', async () => {
  const asked: Asked[] = [];
  const unknown = await play('  - api: { as: gx-101, path: "/tickets/{ticket}" }\n', stageThatAnswers(answer, []));
  expect(unknown.failure?.message).toContain('nothing is remembered as {ticket}');
  await play('  - api: { as: gx-101, path: /a, body: ["{new id}", "{new id}"] }\n', stageThatAnswers(answer, asked));
  const [body] = asked.map((one) => one.body);
  expect(new Set(Array.isArray(body) ? body : []).size).toBe(2);
});
