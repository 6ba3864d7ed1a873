import type { Clock } from '../clock/clock.ts';
import type { ContactEvent } from './contact-event.ts';
import type { Interpreter } from './flow/interpreter.ts';
import type { Contact } from './model.ts';
import type { Voice } from './speech/voice.ts';

/** What the parts of the telephone exchange share. */
export interface Exchange {
  readonly clock: Clock;
  readonly iso: (instant?: number) => string;
  readonly newId: () => string;
  readonly interpreter: Interpreter;
  readonly voice: Voice;
  /** Sends a contact event; costs nothing while nobody listens. */
  announce(type: ContactEvent['eventType'], contact: Contact): void;
  /** Remembers a contact, so that it can be looked up. */
  keep(contact: Contact): void;
  /** Rising numbers, for order of arrival. */
  readonly arrivals: { last: number };
}
