import { type Instant, instant, plusSeconds } from '../kernel/index.ts';
import { heldUntil } from './decide.ts';
import { giveUpAt, onward } from './delivery.ts';
import type { Message, Sendable } from './schema.ts';
import type { MessageSettings } from './settings.ts';
import { isSettled } from './transitions.ts';

/** What the long process of a text does: it is over, or it changes the text and looks again. */
export type MessageStep =
  | { readonly done: true; readonly change?: Message }
  | { readonly done: false; readonly change?: Message; readonly wakeAt: Instant };

/** A text on its way is looked at after a minute, then after as long again as it has been on its way. */
const PATIENCE_MS = 60_000;

const earliest = (...instants: readonly Instant[]): Instant => instant(Math.min(...instants));

const waiting = (message: Sendable, until: Instant): MessageStep => ({
  done: false,
  wakeAt: message.state === 'HELD' ? until : earliest(until, giveUpAt(message)),
});

const again = (message: Sendable, now: Instant): MessageStep => {
  const attempts = message.attempts + 1;
  // The night before the first attempt does not count as trying.
  const since = message.attempts === 0 ? now : message.since;
  const change = { ...onward(message, now), state: 'REQUESTED', attempts, since } as const;
  return { done: false, change, wakeAt: plusSeconds(now, PATIENCE_MS / 1000) };
};

const givenUp = (message: Sendable, now: Instant): MessageStep => ({
  done: true,
  change: { ...onward(message, now), state: 'FAILED', failure: 'GATEWAY_AWAY' },
});

/** By then a text that was held or deferred is due; the night may have begun meanwhile. */
const dueAt = (
  message: Extract<Sendable, { readonly until: Instant }>,
  settings: MessageSettings | undefined,
  now: Instant,
) => (message.until > now ? message.until : ((settings && heldUntil(message.purpose, settings, now)) ?? now));

/**
 * Says what is due for a text that was held or deferred, and when to look again. The same answer for a wake that comes late or twice.
 * Source.
 *
 * @example nextStep(deferredUntil1001, settings, at1001) // { done: false, change: { state: 'REQUESTED', attempts: 2, … }, wakeAt: at1002 }
 */
export const nextStep = (message: Message, settings: MessageSettings | undefined, now: Instant): MessageStep => {
  if (message.state === 'REFUSED' || isSettled(message.state)) return { done: true };
  if (message.state !== 'HELD' && now >= giveUpAt(message)) return givenUp(message, now);
  if (!('until' in message)) return waiting(message, instant(now + Math.max(PATIENCE_MS, now - message.at)));
  const due = dueAt(message, settings, now);
  return due > now ? waiting(message, due) : again(message, now);
};
