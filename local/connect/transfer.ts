import type { Exchange } from './exchange.ts';
import { type Contact, longestChain, type QuickConnect } from './model.ts';
import { tell } from './phone.ts';
import { succeed } from './routing/succession.ts';
import { startFlow } from './routing/talk.ts';
import { disconnectAtEnd } from './stage.ts';

/**
 * The quick connect of the contact's queue, by id or ARN.
 *
 * @throws Error when the queue does not offer it, or the call has been moved on too often
 */
export const quickConnectOf = ({ id, link, queue }: Contact, reference: string): QuickConnect => {
  const found = queue?.quickConnects.find(({ arn, id: short }) => reference === arn || reference === short);
  if (found === undefined) throw new Error(`the queue of contact ${id} has no quick connect ${reference}`);
  if (link >= longestChain) throw new Error(`contact ${id} is the last of a chain of ${longestChain}`);
  return found;
};

/**
 * A cold transfer: the agent goes to after-call work, and the caller hears the quick connect's flow in a new contact that is aimed at its queue. A flow that
 * ends without entering a queue ends the call, and so does an empty one.
 */
export const transfer = (exchange: Exchange, old: Contact, { flow, queue }: QuickConnect): void => {
  const contact = succeed(exchange, old, 'TRANSFER', 'AGENT_DISCONNECT');
  contact.target = queue;
  tell(contact.call, { type: 'transferred', at: exchange.iso() });
  startFlow(exchange, contact, flow, 'CALLER', disconnectAtEnd(exchange));
};
