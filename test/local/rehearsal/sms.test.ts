import { expect, test } from 'vitest';
import type { TextMessage } from '../../../local/messages/protocol.ts';
import { RehearsalUnreadable, read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { Stage } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

const came = (text: string, at = '2025-03-04T02:00:00Z'): TextMessage => ({
  ...{ id: text, direction: 'TO_PHONE', phone: '+8613800000001', port: '10620114', text, at, state: 'REPORTED' },
});
const registered = came('【法律热线】您的投诉已受理,编号TS202503040001,我们将在3月6日17:30前答复。');
const thanks = came('【法律热线】感谢您的评价。', '2025-03-04T02:05:00Z');

/** A stage on which texts lie on one phone, and what it sends is written down. */
const stageWith = (texts: readonly TextMessage[], sent: unknown[] = []): Stage => ({
  ...emptyStage,
  texts: (phone) => (phone === '13800000001' ? texts : []),
  text: async (phone, one) => one.to === '10620114' && sent.push([phone, one.text]) > 0,
  templateText: (tenant, id) =>
    tenant === 'gx' && id === 'M-TICKET-1'
      ? '【法律热线】您的{kind}已受理,编号{number},我们将在{due}前{deed}。'
      : undefined,
});

const play = (steps: string, stage: Stage) =>
  rehearse(read('a.yaml', `story: A text\nclock: 2025-03-04T10:00:00\nsteps:\n${steps}`), stage);

const getting = (rest: string) => `  - sms: { phone: '13800000001', ${rest} }\n`;

test('texts are read in their order, by template, by words with or without signature, and at their second', async () => {
  const steps = [
    getting("receives: M-TICKET-1, from: '10620114', at: '10:00:00'"),
    getting("receives: 感谢您的评价。, at: '2025-03-04T10:05:00'"),
    getting('receivesNothing: true'),
    "  - sms: { phone: '13900000009', receivesNothing: true }\n",
  ];
  expect(await play(steps.join(''), stageWith([registered, thanks]))).toMatchObject({ passed: true });
});

test('words that come up later are found over what came before', async () => {
  const steps = getting('receives: { contains: 感谢 }') + getting('receivesNothing: true');
  expect(await play(steps, stageWith([registered, thanks]))).toMatchObject({ passed: true });
});

test('a phone answers a text, and a number that nobody has fails the story', async () => {
  const sent: unknown[] = [];
  const steps = ["  - sms: { from: '13800000001', to: '10620114', text: '5' }\n"];
  expect(await play(steps.join(''), stageWith([], sent))).toMatchObject({ passed: true });
  expect(sent).toEqual([['13800000001', '5']]);
  const nobody = await play("  - sms: { from: '13800000001', to: '999', text: '5' }\n", stageWith([]));
  expect(nobody.failure?.message).toBe('nobody has the number 999');
});

test.each([
  [
    'another text came first',
    'receives: 感谢您的评价。',
    /should get 感谢您的评价。\nbut got {6}10620114: 【法律热线】您的投诉/,
  ],
  [
    'the text came at another time',
    "receives: M-TICKET-1, at: '10:00:01'",
    /came at 2025-03-04 10:00:00, not 10:00:01/,
  ],
  ['the text came from another port', "receives: M-TICKET-1, from: '1069'", /came from 10620114, not 1069/],
  ['a text came that nobody asked for', 'receivesNothing: true', /should get nothing\nbut got/],
  ['the template does not exist', 'receives: M-TICKET-9', /no template is called "M-TICKET-9"/],
])('a story fails when %s', async (_, rest, told) => {
  const { failure } = await play(getting(rest), stageWith([registered, thanks]));
  expect(failure?.message).toMatch(told);
});

test('a text step that says two things is refused with its line', () => {
  const reading = () =>
    read('a.yaml', `story: A\nclock: 2025-03-04T10:00:00\nsteps:\n${getting("receives: a, text: 'b'")}`);
  expect(reading).toThrow(RehearsalUnreadable);
  expect(reading).toThrow('a.yaml:4');
});
