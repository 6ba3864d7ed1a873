import { type Changes, setAttributes, slotOf } from './attributes.ts';
import type { Exchange } from './exchange.ts';
import type { AttributesRefusal } from './interface.ts';
import type { Contact, Flow } from './model.ts';
import { refresh } from './routing/agents.ts';
import { endCall } from './routing/release.ts';
import { succeed } from './routing/succession.ts';
import { startFlow } from './routing/talk.ts';
import { disconnectAtEnd } from './stage.ts';

/** The conversation is over for the agent; the customer goes on in a contact of his own, with the attributes of the old one. */
const goOn = (exchange: Exchange, old: Contact, flow: Flow): void => {
  const contact = succeed(exchange, old, 'DISCONNECT', 'AGENT_DISCONNECT');
  startFlow(exchange, contact, flow, 'CALLER', disconnectAtEnd(exchange));
};

/**
 * The agent hangs up: the flow hooked as CustomerRemaining runs for the customer; without one the call is over. A customer
 * who hangs up first is gone, and nothing runs.
 */
export const agentHangsUp = (exchange: Exchange, contact: Contact): void => {
  const flow = contact.hooks.CustomerRemaining;
  if (flow === undefined) endCall(exchange, contact, 'AGENT', 'AGENT_DISCONNECT');
  else goOn(exchange, contact, flow);
};

const changesOf = (attributes: Readonly<Record<string, string>>): Changes => ({
  slots: Object.keys(attributes).map(slotOf),
  values: Object.values(attributes),
});

/**
 * Sets attributes from outside (UpdateContactAttributes), all or none; an empty value is set as Connect sets it: the attribute is gone.
 *
 * @returns why not, if not
 */
export const updateAttributes = (
  exchange: Exchange,
  contact: Contact | undefined,
  attributes: Readonly<Record<string, string>>,
): AttributesRefusal | undefined => {
  if (contact === undefined) return { refused: 'ResourceNotFoundException', message: 'There is no such contact' };
  const bad = Object.keys(attributes).find((name) => !/^[\w-]{1,}$/.test(name));
  if (bad !== undefined) return { refused: 'InvalidParameterException', message: `${bad} is no name of an attribute` };
  if (!setAttributes(contact.attributes, changesOf(attributes), 'clear'))
    return { refused: 'InvalidRequestException', message: 'The attributes of a contact are at most 32 KB' };
  if (contact.agent !== undefined) refresh(exchange, contact.agent);
  return undefined;
};
