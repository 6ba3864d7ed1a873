import { expect, test } from 'vitest';
import type { Ring } from '../../../local/connect/interface.ts';
import type { PhoneEvent } from '../../../local/connect/protocol.ts';
import { read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { Stage } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

const at = '2025-03-04T02:00:00.000Z';

/** A telephone that hears one sentence when it is answered. */
const ringOf = (number: string, done: string[]): Ring => {
  const events: PhoneEvent[] = [];
  return {
    ...{ number, from: '+815012345678' },
    call: {
      id: 'c-1',
      press: (key) => done.push(`pressed ${key}`),
      hangUp: () => undefined,
      subscribe: () => () => undefined,
      events,
    },
    answer: () => {
      done.push('answered');
    },
    reject: () => {
      done.push('rejected');
    },
  };
};

/** A stage on which a telephone rings whenever the time moves. */
const stageWith = (number: string, done: string[]): Stage => {
  const listeners: ((ring: Ring) => void)[] = [];
  return {
    ...emptyStage,
    now: () => Date.parse(at),
    move: async () => {
      for (const listener of listeners) listener(ringOf(number, done));
    },
    onRing: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
};

const story = (does: string, then: string) =>
  read(
    'a.yaml',
    `story: A call\nclock: 2025-03-04T10:00:00\nsteps:\n  - phone: { number: "13800000001", does: ${does} }\n  - silent: 1 s\n${then}`,
  );

test('a telephone that answers is one of the story from then on', async () => {
  const done: string[] = [];
  const { passed } = await rehearse(story('answers', '  - press: "5"\n'), stageWith('+8613800000001', done));
  expect({ passed, done }).toEqual({ passed: true, done: ['answered', 'pressed 5'] });
});

test.each([
  ['rejects', ['rejected']],
  ['does not answer', []],
])('a telephone that %s', async (does, expected) => {
  const done: string[] = [];
  const { transcript } = await rehearse(story(does, ''), stageWith('+8613800000001', done));
  expect(done).toEqual(expected);
  expect(transcript).toContainEqual(expect.objectContaining({ who: 'caller', text: 'is rung up by +815012345678' }));
});

test('a telephone that the story says nothing about just rings', async () => {
  const done: string[] = [];
  const { passed } = await rehearse(story('answers', ''), stageWith('+8613800000002', done));
  expect({ passed, done }).toEqual({ passed: true, done: [] });
});
