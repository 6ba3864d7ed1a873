import type { Call } from './model.ts';
import type { PhoneEvent } from './protocol.ts';

/** Writes instants as ISO 8601 UTC; the last one is remembered, as much happens at one instant. */
export const createIso = (now: () => number): ((instant?: number) => string) => {
  const last = { instant: Number.NaN, text: '' };
  return (instant = now()) => {
    if (instant !== last.instant) {
      last.text = new Date(instant).toISOString();
      last.instant = instant;
    }
    return last.text;
  };
};

/** Tells the caller's phone. After the call has ended there is nothing more to hear. */
export const tell = (call: Call, event: PhoneEvent): void => {
  if (call.ended) return;
  if (event.type === 'ended') call.ended = true;
  call.events.push(event);
  for (const listener of call.listeners) listener(event);
};
