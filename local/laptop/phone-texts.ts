import { parsePhoneNumber } from '#domain/kernel';
import type { Simulator } from '../messages/simulator.ts';
import type { PhoneTexts } from '../web/laptop-view.ts';

/**
 * The texts on one phone, for the web server and for rehearsals.
 *
 * @param number as people write it
 * @returns undefined for what is no telephone number
 */
export const phoneTexts = (simulator: Simulator, number: string): PhoneTexts | undefined => {
  const read = parsePhoneNumber(number);
  if (!read.ok) return undefined;
  const { e164 } = read.value;
  return {
    messages: () => simulator.inboxes.of(e164),
    changes: () => simulator.inboxes.changes(e164),
    subscribe: (listener) => simulator.inboxes.subscribe(({ phone }) => phone === e164 && listener()),
    send: (sent) => simulator.text(e164, sent),
  };
};
