import type { MessageState } from './schema.ts';

/** The states in which a text stands in its receiver's line and keeps later ones back. */
const onItsWay: readonly MessageState[] = ['REQUESTED', 'SENT', 'DEFERRED'];

/** The states that nothing of ours changes any more. */
const settled: readonly MessageState[] = ['ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'FAILED', 'REFUSED'];

const received = ['DELIVERED', 'UNDELIVERED'] as const;

/**
 * Which state may follow which. A receipt may come before the gateway's own answer (its answer was lost), and a delivery after all
 * corrects a failure. Source: X-16.
 */
export const transitions = {
  REQUESTED: ['SENT', 'FAILED', ...received],
  HELD: ['REQUESTED'],
  SENT: ['ACCEPTED', 'DEFERRED', 'HELD', 'REFUSED', 'FAILED', ...received],
  DEFERRED: ['REQUESTED', 'FAILED', ...received],
  ACCEPTED: [...received],
  DELIVERED: [],
  UNDELIVERED: ['DELIVERED'],
  FAILED: ['DELIVERED'],
  REFUSED: [],
} as const satisfies Record<MessageState, readonly MessageState[]>;

/**
 * @example mayBecome('DELIVERED', 'UNDELIVERED') // false
 */
export const mayBecome = (from: MessageState, to: MessageState): boolean => {
  const following: readonly MessageState[] = transitions[from];
  return following.includes(to);
};

export const isOnItsWay = (state: MessageState): boolean => onItsWay.includes(state);
export const isSettled = (state: MessageState): boolean => settled.includes(state);
