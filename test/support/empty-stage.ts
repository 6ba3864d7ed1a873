import type { Stage } from '../../local/rehearsal/stage.ts';

/** A stage on which nothing can happen. */
export const emptyStage: Stage = {
  now: () => 0,
  move: async () => undefined,
  settle: async () => undefined,
  dial: () => {
    throw new Error('nobody dials');
  },
  onRing: () => () => undefined,
  texts: () => [],
  text: async () => false,
  onText: () => () => undefined,
  templateText: () => undefined,
  pay: async () => false,
  refunds: () => [],
  seat: () => undefined,
  fault: () => ({ left: () => 0 }),
  ask: async () => ({ status: 404, body: undefined }),
  operate: async () => undefined,
  onHappening: () => () => undefined,
  onTrace: () => () => undefined,
  promptText: () => undefined,
};
