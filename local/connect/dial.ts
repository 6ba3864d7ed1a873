import { createContact } from './contact.ts';
import type { Exchange } from './exchange.ts';
import type { PhoneCall } from './interface.ts';
import type { Call, Flow } from './model.ts';
import { tell } from './phone.ts';
import { isKey } from './protocol.ts';
import { endCall } from './routing/release.ts';
import { startFlow } from './routing/talk.ts';
import { disconnectAtEnd } from './stage.ts';

const answer = (exchange: Exchange, call: Call, flow: Flow): void => {
  const now = exchange.clock.now();
  const contact = createContact({ id: call.id, call, instanceArn: flow.instanceArn, now, method: 'INBOUND' });
  call.contact = contact;
  exchange.keep(contact);
  exchange.announce('INITIATED', contact);
  exchange.announce('CONNECTED_TO_SYSTEM', contact);
  tell(call, { type: 'connected', at: exchange.iso() });
  startFlow(exchange, contact, flow, 'CALLER', disconnectAtEnd(exchange));
};

const press = (exchange: Exchange, call: Call, key: string): void => {
  if (!isKey(key)) throw new RangeError(`a telephone has no key ${key}`);
  tell(call, { type: 'pressed', at: exchange.iso(), key });
  call.contact?.run?.ear?.(key);
};

/** A call as the telephone has it that it rings or is dialled on. */
export const phoneOf = (exchange: Exchange, call: Call): PhoneCall => ({
  id: call.id,
  press: (key) => press(exchange, call, key),
  hangUp: () => {
    if (call.contact !== undefined) endCall(exchange, call.contact, 'CALLER', 'CUSTOMER_DISCONNECT');
  },
  subscribe: (listener) => {
    call.listeners = [...call.listeners, listener];
    return () => {
      call.listeners = call.listeners.filter((one) => one !== listener);
    };
  },
  events: call.events,
});

/** A call before anything has happened. `from` is the customer's number, whoever dials. */
export const newCall = (id: string, from: string | undefined, to: string, reachedAt: number | undefined): Call => ({
  ...{ id, from, to, reachedAt, events: [], listeners: [], contact: undefined, music: false, ended: false },
});

/** Dials; a number that no flow answers ends the call at once. */
export const dial = (exchange: Exchange, flow: Flow | undefined, from: string | undefined, to: string): PhoneCall => {
  const call = newCall(exchange.newId(), from, to, exchange.clock.now());
  if (flow === undefined) tell(call, { type: 'ended', at: exchange.iso(), by: 'SYSTEM', reason: 'NUMBER_NOT_IN_USE' });
  else answer(exchange, call, flow);
  return phoneOf(exchange, call);
};
