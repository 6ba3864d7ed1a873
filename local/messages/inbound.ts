import { randomUUID } from 'node:crypto';
import { type Desk, type Origin, setState } from './desk.ts';
import type { SendText, TextMessage } from './protocol.ts';

/** Brings a text from a phone to the product. */
export const bring = (desk: Desk, { gateway, key }: Origin, message: TextMessage): Promise<void> => {
  const { id: providerMessageId, phone: from, port: to, text, at } = message;
  return desk.notify({
    path: `/gateways/${gateway}/inbound`,
    key,
    content: { providerMessageId, from, to, text, at },
    onEnd: (taken) => setState(desk, message.id, taken ? 'TAKEN' : 'REFUSED'),
  });
};

/** A phone texts to a service number; undefined when nobody has that number. */
export const textFrom = async (desk: Desk, phone: string, { to, text, tenant }: SendText) => {
  const owner = await desk.accounts.ownerOf(to, tenant);
  const key = owner && desk.accounts.keyOf(owner.tenant);
  if (!owner || key === undefined) return undefined;
  const at = new Date(desk.clock.now()).toISOString();
  const message: TextMessage = {
    ...{ id: randomUUID(), direction: 'FROM_PHONE', phone, port: to, text, at, state: 'SENDING' },
  };
  desk.inboxes.put(message);
  await bring(desk, { gateway: owner.gateway, key }, message);
  const again = desk.mishaps.take(`${owner.gateway}/inbound`)?.kind === 'twice';
  if (again) await bring(desk, { gateway: owner.gateway, key }, message);
  return message;
};
