import * as z from 'zod/mini';
import type { PublishedEvent } from '../kernel/index.ts';

/** A text to be put into the gateways' topic. */
export interface Dispatch {
  readonly messageId: string;
  /** The attempt that its own event asks for; absent when its turn came, whichever attempt it stands at. */
  readonly attempt?: number;
  /** Equal ones within five minutes are one. */
  readonly deduplicationId: string;
}

const told = z.object({ attempts: z.optional(z.int()), next: z.optional(z.string()) });
const OWN: readonly string[] = ['message.requested', 'message.retried'];

/**
 * Which text an event puts into the topic: its own when it was requested or retried, the next in line when it was that one's turn.
 *
 * @example dispatchOf({ type: 'message.accepted', subject: 'MESSAGE#a', data: { next: 'b' }, … })?.messageId // 'b'
 */
export const dispatchOf = ({ type, subject, data }: PublishedEvent): Dispatch | undefined => {
  const messageId = subject.slice('MESSAGE#'.length);
  const { attempts, next } = z.parse(told, data);
  if (OWN.includes(type))
    return {
      messageId,
      deduplicationId: `${messageId}-${attempts}`,
      ...(attempts !== undefined && { attempt: attempts }),
    };
  return next === undefined ? undefined : { messageId: next, deduplicationId: `${next}-after-${messageId}` };
};
