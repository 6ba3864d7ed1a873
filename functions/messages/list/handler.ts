import { maskPhone, ok } from '#domain/kernel';
import { api } from '#platform/api';
import { dataKeysOf } from '#platform/data-keys';
import { listLostMessages } from '#platform/messages';
import { readPhone } from '#platform/phone';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { type LostMessage, listMessages } from './definition.ts';

export const handler = api(listMessages, async ({ state }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, wrappedKey } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    const keys = await dataKeysOf(data, wrappedKey);
    const stored = await listLostMessages(data.dynamo, tenant, state);
    const messages = stored.map(({ message, sealed }): LostMessage => {
      const { messageId, template, product, cause, attempts, at } = message;
      const number = sealed.phone === undefined ? undefined : maskPhone(readPhone(keys, tenant, sealed.phone));
      const failure = 'failure' in message ? message.failure : undefined;
      return { messageId, template, product, cause, state, failure, attempts, at, number };
    });
    return ok({ messages });
  });
});
