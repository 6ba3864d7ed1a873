import type { Clock } from '../clock/clock.ts';
import type { ContactEvent } from '../connect/contact-event.ts';
import type { Buses } from '../events/buses.ts';

/** Puts the engine's contact events on the default bus, as Amazon Connect does. */
export const publishContactEvent =
  (buses: Buses, clock: Clock) =>
  (detail: ContactEvent): void => {
    buses.put({
      source: 'aws.connect',
      detailType: 'Amazon Connect Contact Event',
      resources: [`${detail.instanceArn}/contact/${detail.contactId}`, detail.instanceArn],
      time: clock.now(),
      detail,
    });
  };
