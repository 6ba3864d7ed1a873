import type { Exchange } from '../exchange.ts';
import type { Agent, Contact } from '../model.ts';
import { tell } from '../phone.ts';
import { clearDesk, setState } from './agents.ts';
import { leave } from './line.ts';
import { stopRinging, update } from './router.ts';

/** Takes a contact out of its queue and off the desk of an agent who is being rung. */
const withdraw = (exchange: Exchange, contact: Contact): void => {
  const { queue, ringing } = contact;
  if (ringing === undefined) {
    if (queue !== undefined) leave(queue.line, contact);
    return;
  }
  stopRinging(contact);
  clearDesk(ringing.agent, (entry) => entry.contact === contact);
  update(exchange, ringing.agent);
};

/** After-call work is done: the contact is complete, the agent gets the next one. */
export const finishWork = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  clearDesk(agent, (entry) => entry.contact === contact);
  contact.wrapUpEndedAt = exchange.clock.now();
  exchange.announce('COMPLETED', contact);
  update(exchange, agent);
};

const startWork = (exchange: Exchange, contact: Contact, agent: Agent): void => {
  setState(exchange, agent, contact, 'ENDED');
  if (agent.wrapUpLimitMs > 0)
    exchange.clock.at(exchange.clock.now() + agent.wrapUpLimitMs, () => {
      if (contact.wrapUpEndedAt === undefined) finishWork(exchange, contact, agent);
    });
  update(exchange, agent);
};

/** Ends a contact: its flows stop, it leaves queue and ringing agent; an agent who had taken it goes on to after-call work. */
export const endContact = (exchange: Exchange, contact: Contact, reason: string | undefined): void => {
  contact.phase = 'ENDED';
  contact.disconnectedAt = exchange.clock.now();
  contact.disconnectReason = reason;
  if (contact.queue !== undefined) contact.dequeuedAt ??= contact.disconnectedAt;
  exchange.interpreter.stop(contact.run);
  exchange.interpreter.stop(contact.whisper);
  contact.call.music = false;
  exchange.announce('DISCONNECTED', contact);
  const { agent } = contact;
  if (agent !== undefined) {
    startWork(exchange, contact, agent);
    return;
  }
  exchange.announce('COMPLETED', contact);
  withdraw(exchange, contact);
};

/** Ends the call, whoever wanted it. A call that has ended stays as it ended. */
export const endCall = (
  exchange: Exchange,
  contact: Contact,
  by: 'CALLER' | 'AGENT' | 'SYSTEM',
  reason: string,
): void => {
  if (contact.phase === 'ENDED') return;
  contact.phase = 'ENDED';
  tell(contact.call, { type: 'ended', at: exchange.iso(), by, reason });
  endContact(exchange, contact, reason);
};
