import { createContact } from '../contact.ts';
import type { Exchange } from '../exchange.ts';
import type { Contact } from '../model.ts';
import { endContact } from './release.ts';

/**
 * A contact ends and the call goes on as a new one, with the same attributes and hooks. The new one is the call's before the old one ends:
 * an agent whom that leaves free may get it at once.
 *
 * @param reason why the old one ends, where Connect says so
 */
export const succeed = (
  exchange: Exchange,
  old: Contact,
  method: Contact['initiationMethod'],
  reason: string | undefined,
): Contact => {
  const { call, instanceArn } = old;
  const now = exchange.clock.now();
  const contact = createContact({ id: exchange.newId(), call, instanceArn, now, method, previous: old });
  call.contact = contact;
  endContact(exchange, old, reason);
  exchange.keep(contact);
  exchange.announce('INITIATED', contact);
  return contact;
};
